import type { Provider, Type } from '@nestjs/common';
import { AnyController } from './any.controller.js';
import { AppointmentController } from './appointment.controller.js';
import { ChangeAnyController } from './change-any.controller.js';
import { ChangeController } from './change.controller.js';
import { ConfirmController } from './confirm.controller.js';
import { Drafts } from './drafts.js';
import { HeldBooking } from './held-booking.js';
import { HeldController } from './held.controller.js';
import { HeldPages } from './held-pages.js';
import { HomeController } from './home.controller.js';
import { MoveTime } from './move-time.js';
import { EarlierTimeController } from './earlier.controller.js';
import { JoinController } from './join.controller.js';
import { Offers } from './offers.js';
import { PhoneController } from './phone.controller.js';
import { RightController } from './right.controller.js';
import { ServicesController } from './services.controller.js';
import { TakeTime } from './take-time.js';
import { TimesController } from './times.controller.js';
import { TimesPages } from './times-pages.js';
import { VisitController } from './visit.controller.js';
import { WaitingPagesController } from './waiting.controller.js';

/** The residents' pages, and what they need. */
export const residentPages: { controllers: Type[]; providers: Provider[] } = {
  controllers: [
    HomeController,
    ServicesController,
    RightController,
    VisitController,
    AnyController,
    TimesController,
    HeldController,
    ConfirmController,
    AppointmentController,
    ChangeController,
    ChangeAnyController,
    JoinController,
    EarlierTimeController,
    WaitingPagesController,
    PhoneController,
  ],
  providers: [Offers, TimesPages, TakeTime, MoveTime, HeldPages, HeldBooking, Drafts],
};
