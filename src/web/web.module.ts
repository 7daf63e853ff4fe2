import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Settings } from '../platform/config.js';
import { AccuracyController } from './api/public/accuracy-controller.js';
import { BookingController } from './api/public/appointments-controller.js';
import { HubsController } from './api/public/hubs-controller.js';
import { MyTicketController } from './api/public/my-ticket-controller.js';
import { WaitingController } from './api/public/waiting-list-controller.js';
import { KioskController } from './api/kiosk/kiosk-controller.js';
import { ScreensController } from './pages/screens-controller.js';
import { DayEnds } from '../jobs/end-days-job.js';
import { Counting } from '../jobs/count-arrivals-job.js';
import { Drain } from './http/drain.js';
import { HealthController } from './http/health-controller.js';
import { Housekeeping } from '../jobs/purge-expired-job.js';
import { PassingOn } from '../jobs/pass-on-offers-job.js';
import { ProblemFilter } from './http/problem-filter.js';
import { AcceptedProofs } from './http/proof/accepted-proofs.js';
import { Suspicion } from './http/proof/suspicion.js';
import { PublicAddress } from './http/public-address.js';
import { publicLimits } from './http/public-limit.js';
import { SummingUp } from '../jobs/sum-up-accuracy-job.js';
import { AccuracyPagesController } from './pages/open-data/accuracy-page-controller.js';
import { residentPages } from './pages/resident/index.js';
import { AccountsController } from './api/staff/accounts-controller.js';
import { BookingsController } from './api/staff/desk-bookings-controller.js';
import { CountersController } from './api/staff/counters-controller.js';
import { staffPages } from './pages/staff/index.js';
import { PolicyController } from './api/staff/policy-controller.js';
import { PlanningController } from './api/staff/planning-controller.js';
import { QueueController } from './api/staff/queue-controller.js';
import { SessionController } from './api/staff/session-controller.js';
import { TicketMovesController } from './api/staff/ticket-moves-controller.js';
import { TicketViews } from './api/staff/ticket-views.js';
import { TicketsController } from './api/staff/tickets-controller.js';

const api = [
  HubsController,
  AccuracyController,
  BookingController,
  MyTicketController,
  WaitingController,
  KioskController,
  SessionController,
  QueueController,
  PolicyController,
  PlanningController,
  BookingsController,
  CountersController,
  TicketsController,
  TicketMovesController,
  AccountsController,
];

@Module({})
export class WebModule {
  static register(settings: Settings): DynamicModule {
    return {
      module: WebModule,
      imports: [ThrottlerModule.forRoot(publicLimits(settings.HUBLINE_LIMIT_FACTOR))],
      controllers: [
        ...api,
        HealthController,
        ScreensController,
        AccuracyPagesController,
        ...residentPages.controllers,
        ...staffPages.controllers,
      ],
      providers: [
        Drain,
        DayEnds,
        Counting,
        Housekeeping,
        Suspicion,
        AcceptedProofs,
        PassingOn,
        SummingUp,
        PublicAddress,
        TicketViews,
        ...residentPages.providers,
        ...staffPages.providers,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
