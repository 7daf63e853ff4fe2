// Provides the languages of the city, which every page and every answer of the API needs.
import { Injectable } from '@nestjs/common';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Milliseconds after which they are read again, because another process may have applied a city file. */
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

  /**
   * The main language first. Reads in the background, at most every FRESH_MS; never refuses, because pages about a lost
   * database need it.
   */
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
    // If the database cannot be read, the last known languages apply until the next attempt.
    this.known = await reading.catch(() => this.known);
  }
}
