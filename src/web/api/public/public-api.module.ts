import { Module } from '@nestjs/common';
import { AccuracyController } from './accuracy-controller.js';
import { BookingController } from './appointments-controller.js';
import { HubsController } from './hubs-controller.js';
import { MyTicketController } from './my-ticket-controller.js';
import { WaitingController } from './waiting-list-controller.js';

/** The API for residents, which needs no account and no device key. */
@Module({ controllers: [HubsController, AccuracyController, BookingController, MyTicketController, WaitingController] })
export class PublicApiModule {}
