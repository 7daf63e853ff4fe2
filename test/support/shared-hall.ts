// One running hall with one open counter for all cases of a story. Each case has a day of its own that begins at ten with
// an empty hall.
import { plusMinutes } from '../../src/domain/time/instant.js';
import { parseInstant, isoOf } from '../../src/platform/iso-instant.js';
import { MONDAY_TEN } from '../builders/instant.js';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

export class SharedHall {
  hall: StaffedHall;
  private day = 0;

  /** Registers hooks that open the hall before the cases of the surrounding `describe` and close it after them. */
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

  /** The instant so many minutes after ten o'clock on the day of the current case, as ISO text. */
  at = (minutes: number): string => isoOf(plusMinutes(parseInstant(MONDAY_TEN), this.day * 24 * 60 + minutes));
}
