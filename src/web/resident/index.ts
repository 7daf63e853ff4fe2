import type { Provider, Type } from '@nestjs/common';
import { AppointmentController } from './appointment.controller.js';
import { ChangeController } from './change.controller.js';
import { HeldController } from './held.controller.js';
import { HeldPages } from './held-pages.js';
import { HomeController } from './home.controller.js';
import { Offers } from './offers.js';
import { PhoneController } from './phone.controller.js';
import { RightController } from './right.controller.js';
import { ServicesController } from './services.controller.js';
import { TimesController } from './times.controller.js';
import { TimesPages } from './times-pages.js';

/** The residents' pages, and what they need. */
export const residentPages: { controllers: Type[]; providers: Provider[] } = {
  controllers: [
    HomeController,
    ServicesController,
    RightController,
    TimesController,
    HeldController,
    AppointmentController,
    ChangeController,
    PhoneController,
  ],
  providers: [Offers, TimesPages, HeldPages],
};
