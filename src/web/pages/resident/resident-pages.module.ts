import { Module } from '@nestjs/common';
import { AnyController } from './times/any-hub-controller.js';
import { AppointmentController } from './manage/appointment-page-controller.js';
import { ChangeAnyController } from './manage/change-any-hub-controller.js';
import { ChangeController } from './manage/change-controller.js';
import { ConfirmController } from './manage/confirm-controller.js';
import { DraftKeeper } from './details/drafts.js';
import { HeldBooking } from './held/held-booking.js';
import { HeldController } from './held/held-controller.js';
import { HeldPages } from './held/held-pages.js';
import { HomeController } from './find/home-controller.js';
import { MoveTime } from './manage/move-time.js';
import { EarlierTimeController } from './waiting/earlier-time-controller.js';
import { JoinController } from './waiting/join-list-controller.js';
import { OfferFinder } from './offers.js';
import { RightController } from './find/right-service-controller.js';
import { ServicesController } from './find/services-controller.js';
import { TakeTime } from './times/take-time.js';
import { TimesController } from './times/times-controller.js';
import { TimesRenderer } from './times/render-times.js';
import { VisitController } from './find/visit-controller.js';
import { WaitingPagesController } from './waiting/waiting-entry-controller.js';

/** The pages for residents and their parts. */
@Module({
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
  ],
  providers: [OfferFinder, TimesRenderer, TakeTime, MoveTime, HeldPages, HeldBooking, DraftKeeper],
})
export class ResidentPagesModule {}
