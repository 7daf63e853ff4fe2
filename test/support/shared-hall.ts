// Stories that share a hall with one open counter, each on a day of its own that begins at ten with nobody there.
import { plusMinutes } from '../../src/domain/time/instant.js';
import { instantOf, isoOf } from '../../src/platform/iso-instant.js';
import { MONDAY_TEN } from '../builders/instant.js';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

export class SharedHall {
  hall: StaffedHall;
  private day = 0;

  /** Opens the hall before the stories that stand around the call, and closes it after them. */
  constructor(database: DatabaseKind) {
    beforeAll(async () => {
      this.hall = await StaffedHall.open({ database });
      await this.hall.openCounter(1);
    });
    beforeEach(async () => {
      this.hall.clock.set(this.at(0));
      await this.hall.renewSession();
    });
    afterEach(async () => {
      await this.hall.empty();
      this.day++;
    });
    afterAll(() => this.hall.close());
  }

  /** So many minutes after ten o'clock of the story's own day. */
  at = (minutes: number): string => isoOf(plusMinutes(instantOf(MONDAY_TEN), this.day * 24 * 60 + minutes));
}
