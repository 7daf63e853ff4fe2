import { Module } from '@nestjs/common';
import { KioskController } from './kiosk-controller.js';

/** The API of paired kiosks. */
@Module({ controllers: [KioskController] })
export class KioskApiModule {}
