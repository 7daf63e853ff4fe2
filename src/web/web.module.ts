import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Settings } from '../platform/config.js';
import { AccuracyController } from './api/accuracy.controller.js';
import { BookingController } from './api/booking.controller.js';
import { HubsController } from './api/hubs.controller.js';
import { MyTicketController } from './api/my-ticket.controller.js';
import { WaitingController } from './api/waiting.controller.js';
import { KioskController } from './devices/kiosk.controller.js';
import { ScreensController } from './devices/screens.controller.js';
import { DayEnds } from './http/day-ends.js';
import { Counting } from './http/counting.js';
import { Drain } from './http/drain.js';
import { HealthController } from './http/health.controller.js';
import { Housekeeping } from './http/housekeeping.js';
import { PassingOn } from './http/passing-on.js';
import { ProblemFilter } from './http/problem.filter.js';
import { AcceptedProofs } from './http/proof/accepted-proofs.js';
import { Suspicion } from './http/proof/suspicion.js';
import { PublicAddress } from './http/public-address.js';
import { publicLimits } from './http/public-limit.js';
import { SummingUp } from './http/summing-up.js';
import { AccuracyPagesController } from './open-data/accuracy-pages.controller.js';
import { residentPages } from './resident/index.js';
import { AccountsController } from './staff/accounts.controller.js';
import { BookingsController } from './staff/bookings.controller.js';
import { CountersController } from './staff/counters.controller.js';
import { staffPages } from './staff/pages/index.js';
import { PolicyController } from './staff/policy.controller.js';
import { PlanningController } from './staff/planning.controller.js';
import { QueueController } from './staff/queue.controller.js';
import { SessionController } from './staff/session.controller.js';
import { TicketMovesController } from './staff/ticket-moves.controller.js';
import { TicketViews } from './staff/ticket-views.js';
import { TicketsController } from './staff/tickets.controller.js';

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
