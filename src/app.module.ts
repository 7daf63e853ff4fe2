// The root module: the modules of the rooms, the use cases, and the shared providers. It holds no logic.
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { JobsModule } from './jobs/jobs.module.js';
import { LiveModule } from './live/live.module.js';
import { AccessNotifier } from './platform/access-notifier.js';
import { ApplicationCheck } from './platform/application-check.js';
import { ChangeNotifier } from './platform/change-notifier.js';
import { Clock } from './platform/clock.js';
import { Settings } from './platform/config.js';
import { Links } from './platform/links.js';
import { ContactKeys } from './platform/contact-keys.js';
import { Metrics } from './platform/metrics.js';
import { BackgroundQueue } from './platform/background-queue.js';
import { Proofs } from './platform/proofs.js';
import { PostModule } from './post/post.module.js';
import type { Database } from './storage/database.js';
import { StorageModule } from './storage/storage.module.js';
import * as access from './use-cases/access/index.js';
import * as booking from './use-cases/booking/index.js';
import * as hub from './use-cases/hub/index.js';
import * as post from './use-cases/post/index.js';
import * as queue from './use-cases/queue/index.js';
import * as reports from './use-cases/reports/index.js';
import { WebModule } from './web/web.module.js';

@Global()
@Module({})
class UtilitiesModule {
  static register(settings: Settings): DynamicModule {
    const providers = [
      Clock,
      ChangeNotifier,
      AccessNotifier,
      Metrics,
      BackgroundQueue,
      ApplicationCheck,
      { provide: Settings, useValue: settings },
    ];
    return { module: UtilitiesModule, providers, exports: providers };
  }
}

const useCases = [access, booking, hub, post, queue, reports].flatMap((folder): Type[] => Object.values(folder));

/** Providers that need the installation's secret. */
const signing = [Links, ContactKeys, Proofs].map((Signing) => ({
  provide: Signing,
  inject: [access.KeepSecret],
  useFactory: async (secret: access.KeepSecret) => new Signing(await secret.run()),
}));

@Global()
@Module({
  providers: [...useCases, ...signing],
  exports: [...useCases, ...signing.map(({ provide }) => provide)],
})
class UseCasesModule {}

@Module({})
export class AppModule {
  static register(settings: Settings, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        UtilitiesModule.register(settings),
        StorageModule.register(database),
        UseCasesModule,
        WebModule.register(settings),
        JobsModule,
        LiveModule,
        PostModule,
      ],
    };
  }
}
