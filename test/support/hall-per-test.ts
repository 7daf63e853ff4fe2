// A running hall for each test of a story, opened before the test and closed after it.
import { type HallOptions, StaffedHall } from './staffed-hall.js';

export class HallPerTest {
  /** The hall of the current test. */
  hall: StaffedHall;

  /** Registers hooks for the tests of the surrounding `describe`. */
  constructor(options: HallOptions) {
    beforeEach(async () => {
      this.hall = await StaffedHall.open(options);
    });
    afterEach(() => this.hall.close());
  }
}
