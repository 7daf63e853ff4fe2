// Provides the installation's secret, which signs its links: from the settings, or made once and stored, beside SQLite
// in a file that only its owner can read, and on PostgreSQL in a row.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config.js';
import { databaseFile } from '../../platform/database-file.js';
import { newSecret } from '../../platform/randomness.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const NAME = 'secret';

@Injectable()
export class KeepSecret {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  async run(): Promise<string> {
    const { HUBLINE_SECRET: given, HUBLINE_DATABASE_URL: url } = this.settings;
    if (given !== undefined) return given;
    return url.startsWith('sqlite:') ? secretInFile(`${databaseFile(url)}.secret`) : this.secretInRow();
  }

  private secretInRow(): Promise<string> {
    return this.work.runCity(async (unit) => {
      const known = await unit.settings.get(NAME);
      if (known !== undefined) return known;
      const made = newSecret();
      await unit.settings.set(NAME, made);
      return made;
    });
  }
}

function secretInFile(file: string): string {
  if (!existsSync(file)) writeFileSync(file, newSecret(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
