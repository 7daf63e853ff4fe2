// The installation's own values, such as its secret and its city's name and languages.
import type { QueryRunner } from 'typeorm';
import { type Language, usualLanguages } from '../../domain/hub/hub.js';
import { SettingRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

const LANGUAGES = 'languages';

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

  async set(name: string, value: string): Promise<void> {
    if ((await this.rows.update({ name }, { value })) === 0) await this.rows.insert({ name, value });
  }
}
