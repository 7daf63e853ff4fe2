// The installation's own values, written once at the first start.
import type { QueryRunner } from 'typeorm';
import { SettingRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

export class SettingStore {
  private readonly rows: Rows<SettingRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, SettingRow);
  }

  async get(name: string): Promise<string | undefined> {
    const [row] = await this.rows.find({ name });
    return row?.value ?? undefined;
  }

  async set(name: string, value: string): Promise<void> {
    if ((await this.rows.update({ name }, { value })) === 0) await this.rows.insert({ name, value });
  }
}
