import { Module } from '@nestjs/common';
import { AccountsPagesController } from './access/accounts-page-controller.js';
import { DevicesPagesController } from './access/devices-page-controller.js';
import { SignInController } from './access/sign-in-controller.js';
import { BookingsPagesController } from './desk/booking-page-controller.js';
import { DeskController } from './desk/desk-controller.js';
import { DeskTimes } from './desk/desk-times.js';
import { CountersPagesController } from './counters/counters-page-controller.js';
import { CancelController } from './greeter/cancel-booking-controller.js';
import { ConsoleController } from './console/console-controller.js';
import { GreeterController } from './greeter/greeter-controller.js';
import { AffectedController } from './hours/affected-controller.js';
import { HoursController } from './hours/hours-controller.js';
import { LettersController } from './letters/letters-controller.js';
import { DayEndController } from './day-end/day-end-controller.js';
import { CityDesk } from './parts/city-page.js';
import { FormAddressController } from './parts/form-address-controller.js';
import { PolicyPagesController } from './policy/policy-page-controller.js';
import { ResidentsController } from './residents/residents-controller.js';
import { StartController } from './start/start-controller.js';
import { ReleaseController } from './supervisor/release-controller.js';
import { SupervisorController } from './supervisor/supervisor-controller.js';
import { ReplayController } from './what-if/replay-controller.js';
import { StaffingController } from './what-if/staffing-controller.js';
import { WhatIfController } from './what-if/what-if-controller.js';
import { TicketPageController } from './ticket/ticket-page-controller.js';
import { WaitingListController } from './waiting/waiting-list-page-controller.js';
import { WhyController } from './why/why-controller.js';
import { MoveByName } from './ticket/move-by-name.js';

/** The pages for agents, greeters, supervisors, administrators and partners. */
@Module({
  controllers: [
    SignInController,
    StartController,
    ConsoleController,
    GreeterController,
    CancelController,
    WaitingListController,
    DeskController,
    BookingsPagesController,
    TicketPageController,
    SupervisorController,
    WhyController,
    ReleaseController,
    DayEndController,
    WhatIfController,
    StaffingController,
    ReplayController,
    HoursController,
    PolicyPagesController,
    CountersPagesController,
    AffectedController,
    AccountsPagesController,
    DevicesPagesController,
    LettersController,
    ResidentsController,
    FormAddressController,
  ],
  providers: [CityDesk, DeskTimes, MoveByName],
})
export class StaffPagesModule {}
