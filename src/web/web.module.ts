import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from '../platform/config.js';
import { KioskApiModule } from './api/kiosk/kiosk-api.module.js';
import { PublicApiModule } from './api/public/public-api.module.js';
import { StaffApiModule } from './api/staff/staff-api.module.js';
import { HttpModule } from './http/http.module.js';
import { OpenDataPagesModule } from './pages/open-data/open-data-pages.module.js';
import { PhonePagesModule } from './pages/phone/phone-pages.module.js';
import { ResidentPagesModule } from './pages/resident/resident-pages.module.js';
import { ScreensController } from './pages/screens-controller.js';
import { StaffPagesModule } from './pages/staff/staff-pages.module.js';

@Module({})
export class WebModule {
  static register(settings: Settings): DynamicModule {
    return {
      module: WebModule,
      imports: [
        HttpModule.register(settings),
        PublicApiModule,
        KioskApiModule,
        StaffApiModule,
        ResidentPagesModule,
        PhonePagesModule,
        StaffPagesModule,
        OpenDataPagesModule,
      ],
      controllers: [ScreensController],
    };
  }
}
