// The languages of the city, which every page and every answer of the API asks for.
import { Injectable } from '@nestjs/common';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Another process may have applied a city file. Milliseconds. */
const FRESH_MS = 2_000;

@Injectable()
export class ShowLanguages {
  private known: readonly Language[] | undefined;
  private reading: Promise<void> = Promise.resolve();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The main one first. Read at most every two seconds and in the background, and never refused: pages that tell of a lost database ask too. */
  async run(): Promise<readonly Language[]> {
    const now = this.clock.realNow();
    if (now - this.readAt >= FRESH_MS) {
      this.readAt = now;
      this.reading = this.read();
    }
    if (!this.known) await this.reading;
    return this.known ?? usualLanguages;
  }

  private async read(): Promise<void> {
    const reading = this.work.read((unit) => unit.settings.languages());
    // a database that cannot be asked now is asked again: until then what was known holds
    this.known = await reading.catch(() => this.known);
  }
}
