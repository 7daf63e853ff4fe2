// Checks whether this process can serve: the database answers, its tables are those of this version, and it takes writes.
import { Injectable } from '@nestjs/common';
import { DatabaseAway } from '../../platform/database-away.js';
import { within } from '../../platform/deadline.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const LONGEST_MS = 2_500;
const reasonOf = (code: string): string => `The database cannot be used now (${code}).`;

@Injectable()
export class CheckReadiness {
  constructor(private readonly work: UnitOfWork) {}

  /** Resolves to the reason why not, or to undefined if the server is ready; never later than `LONGEST_MS`. */
  run(): Promise<string | undefined> {
    const answer = this.work
      .read((unit) => unit.hubs.keys())
      .then(() => this.work.requireWritable())
      .then(
        () => undefined,
        (error: Error) => reasonOf(error instanceof DatabaseAway ? error.code : 'an error, see the log'),
      );
    return within(LONGEST_MS, answer, reasonOf('no answer in time'));
  }
}
