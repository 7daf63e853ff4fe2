// Reads a hub of the city file. References (to services, letters, calendars) are checked against the keys that are
// written in the file, not against what could be read, so that one wrong service does not hide the other problems.
import { exceptions, openingSeries, weeklyOpening } from './hours.js';
import type { FileNode } from './file-node.js';
import { policy } from './policy.js';
import { text } from './languages.js';
import { checked, described, type Read, type FieldReader, wordOr } from './field-readers.js';
import { mapOf, object } from './mappings.js';
import { kebabKey, keyed, keyOf, keysOf, letterKey, timeZone } from './values.js';
import { seats } from './booking-rules.js';
import { counters } from './counters.js';
import { ticketNumbers } from './ticket-numbers.js';
import { serviceChange } from './service.js';

/** What the file defines elsewhere: keys of services and calendars, letters in use. */
export interface Known {
  services: string[];
  letters: string[];
  calendars: string[];
}

const pools = (offered: string[]) =>
  checked(
    mapOf(kebabKey, object({ services: described('The services that share the seats.', keysOf(offered)) }, seats)),
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

const hubShape = (known: Known, offered: string[]) =>
  object(
    {
      name: described('What the public calls the hub.', text(60)),
      address: described('The street address.', text(120)),
      timeZone: described('The IANA name of its time zone, such as America/Toronto.', timeZone),
      hours: described('Opening times, by weekday or weekdays.', weeklyOpening),
      calendar: described('A calendar of this file, or `none`.', keyed(keyOf([...known.calendars, 'none']))),
      services: described(
        'Services of the catalogue in the order in which they are shown, each with what differs here; or `all`.',
        wordOr({ all: 'all' as const }, mapOf(keyOf(known.services), serviceChange)),
      ),
      counters: described('By the label that stands on the counter.', counters(offered)),
    },
    {
      openingSeries: described('Opening beyond the week: every so many weeks, or once a month.', openingSeries),
      exceptions: described(
        'The hub’s own days with other hours; they replace its calendar’s for that day.',
        exceptions,
      ),
      everyService: described('What all services have in common here.', serviceChange),
      pools: described(
        'Seats that several services share. Without it each service has seats of its own.',
        pools(offered),
      ),
      ticketNumbers: described('Number series, by letter.', mapOf(keyOf(known.letters, letterKey), ticketNumbers)),
      policy: described(
        'The calling order and its times. What it leaves out is as in the first policy.',
        policy(offered),
      ),
    },
  );
export type FileHub = Read<ReturnType<typeof hubShape>>;
export type FilePool = NonNullable<FileHub['pools']> extends Map<string, infer P> ? P : never;

/** A hub whose references exist in this file. */
export const hub = (known: Known): FieldReader<FileHub> => ({
  allowed: 'a hub',
  schema: hubShape(known, []).schema,
  read(place) {
    const offered = offeredKeys(place, known);
    return checked(hubShape(known, offered), (value) => everyServiceHasACounter(value, offered, place)).read(place);
  },
});

const offeredKeys = (place: FileNode, known: Known): string[] => {
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
