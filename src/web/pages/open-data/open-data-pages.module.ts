import { Module } from '@nestjs/common';
import { AccuracyPagesController } from './accuracy-page-controller.js';

/** What the city publishes about its own promises. */
@Module({ controllers: [AccuracyPagesController] })
export class OpenDataPagesModule {}
