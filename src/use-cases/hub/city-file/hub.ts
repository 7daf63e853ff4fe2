// A hub of the city file. What it names elsewhere (services, letters, calendars) is checked against the keys as they stand in
// the file, not against what could be read of them, so that one wrong service does not hide the rest of the problems.
import { counterFeatures, languages } from '../../../domain/hub/hub.js';
import { dayTimes, exceptions, openingSeries, weeklyOpening } from './hours.js';
import type { Place } from './place.js';
import { policy } from './policy.js';
import { checked, mapOf, object, type Read, type Reader, wordOr } from './reading.js';
import { seats, serviceChange } from './service.js';
import { choicesOf, counterLabel, kebabKey, keyOf, oneOf, text, timeZone, wholeNumber } from './values.js';

/** What the rest of the file has: keys of services and calendars, letters in use. */
export interface Known {
  services: string[];
  letters: string[];
  calendars: string[];
}

const all = { all: 'all' as const };

const ticketNumbers = checked(
  object({}, { first: wholeNumber(1, 9_999), last: wholeNumber(1, 9_999), contingent: wholeNumber(1, 9_999) }),
  (rule, place) => {
    const first = rule.first ?? 1;
    return rule.last !== undefined && rule.last <= first
      ? place.at('last').refuse(`a whole number above ${first}`)
      : rule;
  },
);

/** The parts of a hub that name its own services: only these. */
const counters = (offered: string[]) =>
  mapOf(
    counterLabel,
    object(
      {},
      {
        services: wordOr(all, choicesOf(offered)),
        first: choicesOf(offered),
        features: choicesOf(counterFeatures),
        languages: choicesOf(languages),
        breaks: dayTimes,
      },
    ),
  );

const pools = (offered: string[]) =>
  checked(mapOf(kebabKey, object({ services: choicesOf(offered) }, seats)), (entries, place) => {
    const pooled = [...entries.values()].flatMap((pool) => pool.services);
    const twice = pooled.find((key, index) => pooled.indexOf(key) !== index);
    if (twice) return place.report(`${twice} is in two pools`, 'each service in one pool at most');
    const taken = [...entries.keys()].find((key) => offered.includes(key));
    return taken
      ? place.at(taken).report(`the key "${taken}" is not allowed`, 'a key that no service here has')
      : entries;
  });

const hubShape = (known: Known, offered: string[]) =>
  object(
    {
      name: text(60),
      address: text(120),
      timeZone,
      hours: weeklyOpening,
      calendar: oneOf([...known.calendars, 'none']),
      services: wordOr(all, mapOf(keyOf(known.services), serviceChange)),
      counters: counters(offered),
    },
    {
      openingSeries,
      exceptions,
      everyService: serviceChange,
      pools: pools(offered),
      ticketNumbers: mapOf(keyOf(known.letters), ticketNumbers),
      policy: policy(offered),
    },
  );
export type FileHub = Read<ReturnType<typeof hubShape>>;
export type FilePool = NonNullable<FileHub['pools']> extends Map<string, infer P> ? P : never;

/** A hub, whose references are good in this file. */
export const hub = (known: Known): Reader<FileHub> => ({
  allowed: 'a hub',
  read(place) {
    const offered = offeredKeys(place, known);
    return checked(hubShape(known, offered), (value) => everyServiceHasACounter(value, offered, place)).read(place);
  },
});

const offeredKeys = (place: Place, known: Known): string[] => {
  const services = place.at('services');
  return services.scalar() === 'all' ? known.services : services.keys();
};

function everyServiceHasACounter(value: FileHub, offered: string[], place: Place) {
  const taken = [...value.counters.values()].flatMap(({ services = 'all' }) =>
    services === 'all' ? offered : services,
  );
  for (const key of offered.filter((each) => !taken.includes(each))) {
    place.at('services').at(key).report('has no counter', 'at least one counter here that takes it');
  }
  return value;
}
