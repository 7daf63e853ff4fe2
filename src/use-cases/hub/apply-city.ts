// Applies a city file by key, with a preview. Nothing is ever removed, because tickets and bookings refer to it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { OfferedHours } from '../../domain/booking/affected-bookings.js';
import type { CityService } from '../../domain/hub/city-service.js';
import { fileSettingsOf } from '../../domain/hub/file-settings.js';
import { type AffectedAhead, affectedAhead, recordHoursChange, restoreCovered } from '../steps/save-hours.js';
import { recordPolicy } from '../steps/record-policy.js';
import type { Unit } from '../../storage/unit.js';
import { CITY_LOCK, UnitOfWork } from '../../storage/unit-of-work.js';
import { withSupervisorSettings } from './city-file/supervisor-settings.js';
import type { City, CityHub } from './city-file/city.js';
import { type CityChange, cityDifference } from './city-file/city-difference.js';

/** The references of a hub's bookings whose time the file's hours no longer cover. */
export interface AffectedReferences {
  hub: string;
  references: string[];
}

const NAME = 'city';

@Injectable()
export class ApplyCity {
  constructor(private readonly work: UnitOfWork) {}

  /** What would change; nothing is changed. */
  preview(wanted: City): Promise<CityChange[]> {
    return this.work.read(async (unit) => {
      const before = await cityNow(unit);
      return cityDifference(before, await withSupervisorSettings(unit, before, wanted));
    });
  }

  /** The upcoming bookings that would be affected, by hub. */
  previewAffected(wanted: City): Promise<AffectedReferences[]> {
    return this.work.read(async (unit) => {
      const found: AffectedReferences[] = [];
      const before = await cityNow(unit);
      for (const part of wanted.hubs) {
        const { booked } = await hitsOf(unit, before, part);
        const references = booked.map(({ booking }) => booking.reference ?? '');
        if (references.length > 0) found.push({ hub: part.hub.key, references });
      }
      return found;
    });
  }

  /**
   * Applies the file in one transaction. Each changed hub gets an event, and affected bookings get drafts of offers.
   */
  run(wanted: City, by: Actor): Promise<CityChange[]> {
    const locks = [CITY_LOCK, ...wanted.hubs.map(({ hub }) => hub.key)];
    return this.work.run(locks, async (unit) => {
      const before = await cityNow(unit);
      const beside = await withSupervisorSettings(unit, before, wanted);
      const changes = cityDifference(before, beside);
      const mainChanges = before.languages[0] !== wanted.languages[0];
      await unit.settings.set(NAME, JSON.stringify(wanted.name));
      await unit.settings.setLanguages(wanted.languages);
      for (const { hub, counters } of wanted.hubs) {
        await unit.policies.noteFile(hub.key, fileSettingsOf({ policy: hub.policy, counters }));
      }
      for (const part of beside.hubs) {
        const mine = changes.filter((change) => change.hub === part.hub.key && change.kind !== 'kept');
        // Texts begin with the main language, so all of them are written again when it changes.
        if (mine.length > 0 || mainChanges) await applyHub(unit, part, before, mine, by);
      }
      return changes;
    });
  }
}

async function applyHub(unit: Unit, part: CityHub, before: City, changes: CityChange[], by: Actor): Promise<void> {
  const known = before.hubs.find(({ hub }) => hub.key === part.hub.key);
  const isOther = policyChanged(changes) || !known;
  const version = (known?.hub.policy.version ?? 0) + (isOther ? 1 : 0);
  const hub = { ...part.hub, policy: { ...part.hub.policy, version } };
  const hits = await hitsOf(unit, before, part);
  await unit.hubs.apply(hub, part.services, part.counters);
  const hit = hits.booked.length;
  if (hit > 0 || hits.held.length > 0) await recordHoursChange(unit, hub.key, hits, ofCity, by);
  if (isOther) await recordPolicy(unit, known?.hub.policy, hub, { author: by.name, note: '' });
  if (known) await restoreCovered(unit, hub.key, hoursAfter(known, part));
  const reason = { changed: changes.map(({ kind, what, key, fields }) => ({ kind, what, key, fields })), hit };
  await unit.append({ hub: hub.key, type: 'city-applied', actor: by.name, reason });
}

const ofCity = { kind: 'city' as const, plan: null, undo: null };

/** The bookings that a hub's new hours affect; none at a new hub. */
async function hitsOf(unit: Unit, before: City, part: CityHub): Promise<AffectedAhead> {
  const known = before.hubs.find(({ hub }) => hub.key === part.hub.key);
  if (!known) return { booked: [], held: [] };
  const now = { rules: known.hub.opening, services: byKey(known.services) };
  return affectedAhead(unit, part.hub.key, now, hoursAfter(known, part));
}

/** The hours after the file is applied. Closures stay, and so do services that the file no longer names. */
const hoursAfter = (known: CityHub, { hub, services }: CityHub): OfferedHours => ({
  rules: { ...hub.opening, closures: known.hub.opening.closures },
  services: byKey([...known.services, ...services]),
});

const byKey = (services: readonly CityService[]) => new Map(services.map((service) => [service.key, service]));

const policyChanged = (changes: CityChange[]): boolean =>
  changes.some(({ what, fields }) => what === 'hub' && fields.some((field) => field.startsWith('policy')));

async function cityNow(unit: Unit): Promise<City> {
  const hubs: CityHub[] = [];
  for (const key of await unit.hubs.keys()) {
    const { hub, services } = await unit.hubs.configuration(key);
    hubs.push({ hub, services: [...services.values()], counters: [...(await unit.hubs.counters(key))] });
  }
  const name = await unit.settings.get(NAME);
  const languages = await unit.settings.languages();
  return { name: name === undefined ? {} : (JSON.parse(name) as City['name']), languages, hubs };
}
