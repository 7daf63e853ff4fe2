import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Settings } from '../../platform/config.js';
import { Drain } from './drain.js';
import { HealthController } from './health-controller.js';
import { MetricsController } from './metrics-controller.js';
import { MetricsListener } from './metrics-listener.js';
import { ProblemFilter } from './problem-filter.js';
import { AcceptedProofs } from './proof/accepted-proofs.js';
import { Suspicion } from './proof/suspicion.js';
import { WrongLinks } from './proof/wrong-links.js';
import { PublicAddress } from './public-address.js';
import { publicLimits } from './public-limit.js';

/** The parts that all pages and APIs share: rate limits, proofs of work, refusals as answers, health, shutdown. */
@Global()
@Module({})
export class HttpModule {
  static register(settings: Settings): DynamicModule {
    return {
      module: HttpModule,
      imports: [ThrottlerModule.forRoot(publicLimits(settings.HUBLINE_LIMIT_FACTOR))],
      controllers: [HealthController, MetricsController],
      providers: [
        Drain,
        MetricsListener,
        Suspicion,
        WrongLinks,
        AcceptedProofs,
        PublicAddress,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Suspicion, WrongLinks, AcceptedProofs, PublicAddress],
    };
  }
}
