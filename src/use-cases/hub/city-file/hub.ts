// Reads a hub of the city file. References (to services, letters, calendars) are checked against the keys that are
// written in the file, not against what could be read, so that one wrong service does not hide the other problems.
import { exceptionsReader, seriesReader, weeklyOpeningReader } from './hours.js';
import type { FileNode } from './file-node.js';
import { policyReader } from './policy.js';
import { textReader } from './languages.js';
import { withCheck, withDescription, type ReadBy, type FieldReader, wordOr } from './field-readers.js';
import { mapOf, mappingReader } from './mapping-readers.js';
import { kebabKey, keyReader, knownKeyRule, keyListReader, letterKey, timeZoneReader } from './value-readers.js';
import { seatReaders } from './booking-rules.js';
import { countersReader } from './counters.js';
import { ticketNumbersReader } from './ticket-numbers.js';
import { serviceChangeReader } from './service.js';

/** What the file defines elsewhere: keys of services and calendars, letters in use. */
export interface KnownKeys {
  services: string[];
  letters: string[];
  calendars: string[];
}

const pools = (offered: string[]) =>
  withCheck(
    mapOf(
      kebabKey,
      mappingReader(
        { services: withDescription('The services that share the seats.', keyListReader(offered)) },
        seatReaders,
      ),
    ),
    (entries, place) => {
      const pooled = [...entries.values()].flatMap((pool) => pool.services);
      const twice = pooled.find((key, index) => pooled.indexOf(key) !== index);
      if (twice) return place.report(`${twice} is in two pools`, 'each service in one pool at most');
      const taken = [...entries.keys()].find((key) => offered.includes(key));
      return taken
        ? place.at(taken).report(`the key "${taken}" is not allowed`, 'a key that no service here has')
        : entries;
    },
  );

/** What a hub may leave out. */
const hubOptions = (known: KnownKeys, offered: string[]) => ({
  openingSeries: withDescription('Opening beyond the week: every so many weeks, or once a month.', seriesReader),
  exceptions: withDescription(
    'The hub’s own days with other hours; they replace its calendar’s for that day.',
    exceptionsReader,
  ),
  everyService: withDescription('What all services have in common here.', serviceChangeReader),
  pools: withDescription(
    'Seats that several services share. Without it each service has seats of its own.',
    pools(offered),
  ),
  ticketNumbers: withDescription(
    'Number series, by letter.',
    mapOf(knownKeyRule(known.letters, letterKey), ticketNumbersReader),
  ),
  policy: withDescription(
    'The calling order and its times. What it leaves out is as in the first policy.',
    policyReader(offered),
  ),
});

const hubShape = (known: KnownKeys, offered: string[]) =>
  mappingReader(
    {
      name: withDescription('What the public calls the hub.', textReader(60)),
      address: withDescription('The street address.', textReader(120)),
      timeZone: withDescription('The IANA name of its time zone, such as America/Toronto.', timeZoneReader),
      hours: withDescription('Opening times, by weekday or weekdays.', weeklyOpeningReader),
      calendar: withDescription(
        'A calendar of this file, or `none`.',
        keyReader(knownKeyRule([...known.calendars, 'none'])),
      ),
      services: withDescription(
        'Services of the catalogue in the order in which they are shown, each with what differs here; or `all`.',
        wordOr({ all: 'all' as const }, mapOf(knownKeyRule(known.services), serviceChangeReader)),
      ),
      counters: withDescription('By the label that stands on the counter.', countersReader(offered)),
    },
    hubOptions(known, offered),
  );
export type FileHub = ReadBy<ReturnType<typeof hubShape>>;
export type FilePool = NonNullable<FileHub['pools']> extends Map<string, infer P> ? P : never;

/** A hub whose references exist in this file. */
export const hubReader = (known: KnownKeys): FieldReader<FileHub> => ({
  allowed: 'a hub',
  schema: hubShape(known, []).schema,
  read(place) {
    const offered = offeredKeys(place, known);
    return withCheck(hubShape(known, offered), (value) => everyServiceHasACounter(value, offered, place)).read(place);
  },
});

const offeredKeys = (place: FileNode, known: KnownKeys): string[] => {
  const services = place.at('services');
  return services.scalar() === 'all' ? known.services : services.keys();
};

function everyServiceHasACounter(value: FileHub, offered: string[], place: FileNode) {
  const taken = [...value.counters.values()].flatMap(({ services = 'all' }) =>
    services === 'all' ? offered : services,
  );
  for (const key of offered.filter((each) => !taken.includes(each))) {
    place.at('services').at(key).report('has no counter', 'at least one counter here that takes it');
  }
  return value;
}
