// Loads a city into a database without hubs at the first start: the sample, or the file that the settings name. With
// the sample, a kiosk and a lobby screen are paired in its training hall, so that they can be tried at once.
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../../domain/access/actor.js';
import { fileSettingsOf } from '../../domain/hub/file-settings.js';
import { Settings, unusable } from '../../platform/config.js';
import { hashOf, newId, newSecret } from '../../platform/randomness.js';
import { recordPolicy } from '../steps/record-policy.js';
import type { Unit } from '../../storage/unit.js';
import { CITY_LOCK, UnitOfWork } from '../../storage/unit-of-work.js';
import type { City } from './city-file/city.js';
import { CityFileError } from './city-file/city-file-error.js';
import { readCityText } from './city-file/city-file-text.js';
import { readCityFile } from './city-file/read-city-file.js';

/** A device's key, which is shown once. */
export interface FirstDevice {
  kind: 'kiosk' | 'display';
  hub: string;
  key: string;
}

const SAMPLE = fileURLToPath(new URL('./city-file/toronto.yaml', import.meta.url));
const TRAINING_HALL = 'training-hall';

@Injectable()
export class LoadFirstCity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /**
   * Does nothing when there are hubs. Throws WrongSettings for a missing file, and CityFileError with all mistakes of
   * one.
   */
  async run(): Promise<FirstDevice[]> {
    const wanted = this.settings.HUBLINE_CITY;
    if (wanted === 'none' || (await this.hasHubs())) return [];
    const file = wanted === 'sample' ? SAMPLE : wanted;
    const city = readCityFile(await textOf(file), file);
    return this.work.run([CITY_LOCK, ...city.hubs.map(({ hub }) => hub.key)], async (unit) => {
      if ((await unit.hubs.keys()).length > 0) return [];
      await load(unit, city);
      return wanted === 'sample' ? pairFirstDevices(unit) : [];
    });
  }

  private hasHubs(): Promise<boolean> {
    return this.work.read(async (unit) => (await unit.hubs.keys()).length > 0);
  }
}

const textOf = (file: string): Promise<string> =>
  readCityText(file).catch((error: Error) => {
    throw error instanceof CityFileError ? error : unusable('HUBLINE_CITY', error.message);
  });

async function load(unit: Unit, city: City): Promise<void> {
  await unit.settings.set('city', JSON.stringify(city.name));
  await unit.settings.setLanguages(city.languages);
  for (const { hub, services, counters } of city.hubs) {
    await unit.hubs.apply(hub, services, counters);
    await unit.policies.noteFile(hub.key, fileSettingsOf({ policy: hub.policy, counters }));
    await recordPolicy(unit, undefined, hub, { author: systemActor.name, note: '' });
    await unit.append({ hub: hub.key, type: 'city-applied', actor: systemActor.name });
  }
}

async function pairFirstDevices(unit: Unit): Promise<FirstDevice[]> {
  const devices: FirstDevice[] = [
    { kind: 'kiosk', hub: TRAINING_HALL, key: newSecret() },
    { kind: 'display', hub: TRAINING_HALL, key: newSecret() },
  ];
  for (const { kind, hub, key } of devices) {
    const label = kind === 'kiosk' ? 'First kiosk' : 'First lobby screen';
    await unit.access.addDevice({ id: newId(), hub, kind, label, keyHash: hashOf(key), createdAt: unit.now });
  }
  return devices;
}
