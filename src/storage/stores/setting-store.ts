// The installation's own values, such as its secret and its city's name and languages.
import type { QueryRunner } from 'typeorm';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { SettingRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

const LANGUAGES = 'languages';
/** The characters that the column takes. */
const LONGEST_VALUE = 400;
/** The rows of a trial of writing; 40,000 characters are about ten pages of SQLite. */
const TRIALS = 100;

export class SettingStore {
  private readonly rows: Rows<SettingRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, SettingRow);
  }

  async get(name: string): Promise<string | undefined> {
    const [row] = await this.rows.find({ name });
    return row?.value ?? undefined;
  }

  /** The languages of the city, the main one first. */
  async languages(): Promise<Language[]> {
    const kept = await this.get(LANGUAGES);
    return kept === undefined ? [...usualLanguages] : (JSON.parse(kept) as Language[]);
  }

  setLanguages(languages: readonly Language[]): Promise<void> {
    return this.set(LANGUAGES, JSON.stringify(languages));
  }

  /**
   * Writes values and deletes them again, which fails if the database takes no writes. They fill some pages: a file that may
   * not grow has a little space left over, in which a single row succeeds.
   */
  async tryWriting(): Promise<void> {
    const trials = Array.from({ length: TRIALS }, (_, index) => `trial-${index}`);
    for (const name of trials) await this.rows.insert({ name, value: 'x'.repeat(LONGEST_VALUE) });
    for (const name of trials) await this.rows.delete({ name });
  }

  async set(name: string, value: string): Promise<void> {
    if ((await this.rows.update({ name }, { value })) === 0) await this.rows.insert({ name, value });
  }
}
