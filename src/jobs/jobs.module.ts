import { Module } from '@nestjs/common';
import { CountArrivalsJob } from './count-arrivals-job.js';
import { EndDaysJob } from './end-days-job.js';
import { PassOnOffersJob } from './pass-on-offers-job.js';
import { PurgeExpiredJob } from './purge-expired-job.js';
import { SumUpAccuracyJob } from './sum-up-accuracy-job.js';

@Module({ providers: [CountArrivalsJob, EndDaysJob, PassOnOffersJob, PurgeExpiredJob, SumUpAccuracyJob] })
export class JobsModule {}
