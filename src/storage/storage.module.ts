import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/config.js';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';

@Injectable()
class ClosesDatabase implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

@Global()
@Module({})
export class StorageModule {
  /** `database` must be open and migrated. */
  static register(database: Database): DynamicModule {
    return {
      module: StorageModule,
      providers: [
        { provide: Database, useValue: database },
        {
          provide: UnitOfWork,
          inject: [Clock, ChangeNotifier, Settings],
          useFactory: (clock: Clock, changes: ChangeNotifier, settings: Settings) =>
            new UnitOfWork(database, clock, changes, { groupCommit: settings.HUBLINE_GROUP_COMMIT === 'on' }),
        },
        ClosesDatabase,
      ],
      exports: [UnitOfWork, Database],
    };
  }
}
