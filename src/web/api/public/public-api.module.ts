import { Module } from '@nestjs/common';
import { AccuracyController } from './accuracy-controller.js';
import { BookingController } from './appointments-controller.js';
import { HubsController } from './hubs-controller.js';
import { MyTicketController } from './my-ticket-controller.js';
import { WaitingController } from './waiting-list-controller.js';

/** The API that anybody may call. */
@Module({ controllers: [HubsController, AccuracyController, BookingController, MyTicketController, WaitingController] })
export class PublicApiModule {}
