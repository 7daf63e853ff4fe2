import { Module } from '@nestjs/common';
import { PhoneController } from './phone-controller.js';

/** The page of a ticket on the resident's phone. */
@Module({ controllers: [PhoneController] })
export class PhonePagesModule {}
