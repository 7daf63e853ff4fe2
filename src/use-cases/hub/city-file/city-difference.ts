// What a city file would change, by key, before anything is changed. Nothing is ever removed: what the file no longer
// names stays, because tickets and appointments refer to it, and the preview says so.
import type { CityService } from '../../../domain/hub/city-service.js';
import type { Counter, Hub } from '../../../domain/hub/hub.js';
import { changedFields } from './changed-fields.js';
import type { City, CityHub } from './city.js';
import type { CityOfFile } from './read-city-file.js';

export interface CityChange {
  kind: 'added' | 'changed' | 'kept';
  what: 'city' | 'hub' | 'service' | 'counter';
  /** The hub's key; absent when the city itself changes. */
  hub?: string;
  key: string;
  /** The fields that differ, such as `name.fr` or `booking.pool.publicSeats`; empty unless `changed`. */
  fields: string[];
}

const serviceFields = [
  ...(['position', 'name', 'description', 'whatToBring', 'fee', 'online', 'minutes'] as const),
  ...(['series', 'channels', 'booking', 'applicationNumber', 'words', 'after', 'eligibility'] as const),
];

/** Only what a file can say is compared. Open counters, closures and the policy's version belong to the running day. */
const comparable = {
  city: ({ name, languages }: City) => ({ name, languages }),
  hub: ({ position, name, address, opening, policy }: Hub) => ({
    position,
    name,
    address,
    opening: { ...opening, closures: undefined },
    policy: { ...policy, version: undefined },
  }),
  service: (service: CityService) => Object.fromEntries(serviceFields.map((field) => [field, service[field]])),
  counter: ({ hub: _hub, key: _key, open: _open, openServices: _openServices, backAt: _backAt, ...rest }: Counter) =>
    rest,
};

/**
 * Compares by key, and lists only differences. For a hub that only `before` has, its services and counters are not
 * listed one by one.
 */
export function cityDifference(before: City, after: City): CityChange[] {
  const city: CityChange = {
    kind: 'changed',
    what: 'city',
    key: 'city',
    fields: changedFields(comparable.city(before), comparable.city(after)),
  };
  const hubs = compare(
    before.hubs.map(({ hub }) => hub),
    after.hubs.map(({ hub }) => hub),
    comparable.hub,
  );
  return [
    ...(city.fields.length > 0 ? [city] : []),
    ...hubs.map((difference): CityChange => ({ ...difference, what: 'hub', hub: difference.key })),
    ...after.hubs.flatMap((hub) =>
      partsDifference(
        before.hubs.find((one) => one.hub.key === hub.hub.key),
        hub,
      ),
    ),
  ];
}

function partsDifference(before: CityHub | undefined, { hub: { key: hub }, ...after }: CityHub): CityChange[] {
  const services = compare(before?.services ?? [], after.services, comparable.service);
  const counters = compare(before?.counters ?? [], after.counters, comparable.counter);
  return [
    ...services.map((difference): CityChange => ({ ...difference, what: 'service', hub })),
    ...counters.map((difference): CityChange => ({ ...difference, what: 'counter', hub })),
  ];
}

type Difference = Pick<CityChange, 'kind' | 'key' | 'fields'>;

function compare<T extends { key: string }>(before: T[], after: T[], record: (one: T) => object): Difference[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const named = new Set(after.map(({ key }) => key));
  const differences = after.map((one): Difference => {
    const same = old.get(one.key);
    if (!same) return { kind: 'added', key: one.key, fields: [] };
    return { kind: 'changed', key: one.key, fields: changedFields(record(same), record(one)) };
  });
  const kept = before
    .filter(({ key }) => !named.has(key))
    .map(({ key }): Difference => ({ kind: 'kept', key, fields: [] }));
  return [...differences.filter(({ kind, fields }) => kind === 'added' || fields.length > 0), ...kept];
}

const sentences: Record<CityChange['kind'], (subject: string, fields: string[]) => string> = {
  added: (subject) => `+ ${subject} is new`,
  changed: (subject, fields) => `~ ${subject} changes: ${fields.join(', ')}`,
  kept: (subject) => `= ${subject} is not in the file and stays as it is`,
};

/** One line of the preview: `~ service marriage-licence at city-hall changes: minutes`. */
export function describeChange({ kind, what, hub, key, fields }: CityChange): string {
  const subject = what === 'city' ? 'the city' : `${what} ${key}${what === 'hub' ? '' : ` at ${hub}`}`;
  return sentences[kind](subject, fields);
}

/** More paths would hide the changes. */
const MOST_PATHS = 12;

/** One line for each language that lacks texts: `? fr: 2 texts are missing and shown in another language: name, …`. */
export const describeMissing = ({ languages, missing }: Pick<CityOfFile, 'languages' | 'missing'>): string[] =>
  languages.flatMap((language) => {
    const paths = missing
      .filter((text) => text.language === language)
      .map(({ path, line }) => `${path} (line ${line})`);
    if (paths.length === 0) return [];
    const texts = paths.length === 1 ? '1 text is' : `${paths.length} texts are`;
    const more = paths.length > MOST_PATHS ? ` and ${paths.length - MOST_PATHS} more` : '';
    return [
      `? ${language}: ${texts} missing and shown in another language: ${paths.slice(0, MOST_PATHS).join(', ')}${more}`,
    ];
  });
