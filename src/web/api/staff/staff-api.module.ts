import { Module } from '@nestjs/common';
import { AccountsController } from './accounts-controller.js';
import { CountersController } from './counters-controller.js';
import { BookingsController } from './desk-bookings-controller.js';
import { PlanningController } from './planning-controller.js';
import { PolicyController } from './policy-controller.js';
import { QueueController } from './queue-controller.js';
import { SessionController } from './session-controller.js';
import { TicketViews } from './ticket-views.js';
import { TicketsController } from './tickets-controller.js';

/** The API of signed-in staff. */
@Module({
  controllers: [
    SessionController,
    QueueController,
    PolicyController,
    PlanningController,
    BookingsController,
    CountersController,
    TicketsController,
    AccountsController,
  ],
  providers: [TicketViews],
})
export class StaffApiModule {}
