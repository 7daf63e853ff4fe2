import { Module } from '@nestjs/common';
import { AccuracyPagesController } from './accuracy-page-controller.js';

/** The pages on which the city publishes the accuracy of its waits. */
@Module({ controllers: [AccuracyPagesController] })
export class OpenDataPagesModule {}
