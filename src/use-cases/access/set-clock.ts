// Sets the clock for rehearsals: it starts at another time and runs faster. The anchor is stored, so that it is the
// same after a restart and in other processes.
import { Injectable } from '@nestjs/common';
import { Clock, type ClockAnchor } from '../../platform/clock.js';
import { Settings } from '../../platform/config.js';
import { parseInstant } from '../../platform/iso-instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const NAME = 'clock';

@Injectable()
export class SetClock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const { HUBLINE_CLOCK_START: start, HUBLINE_CLOCK_RATE: rate } = this.settings;
    if (start === undefined && rate === undefined) return;
    const wish = JSON.stringify({ start, rate });
    const real = this.clock.realNow();
    const shown = start === undefined ? real : parseInstant(start);
    const anchor = await this.work.runCity(async (unit) => {
      const known = await unit.settings.get(NAME);
      const kept = known === undefined ? undefined : (JSON.parse(known) as { wish: string; anchor: ClockAnchor });
      if (kept?.wish === wish) return kept.anchor;
      const fresh = { real, shown, rate: rate ?? 1 };
      await unit.settings.set(NAME, JSON.stringify({ wish, anchor: fresh }));
      return fresh;
    });
    this.clock.follow(anchor);
  }
}
