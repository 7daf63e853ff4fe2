import type { City, CityHub } from './city.js';
import { firstPolicy } from '../../../domain/hub/calling-policy.js';
import { CityFileError } from './city-file-error.js';
import { readCityFile } from './read-city-file.js';

const smallTown = `name: { en: Small Town, fr: Petite-Ville }
calendars:
  town:
    holidays:
      2027-07-01: { en: Canada Day, fr: Fête du Canada }
    exceptions:
      2027-12-24: { hours: 09:00-12:00 }
      2027-12-31: { hours: closed }
services:
  permits:
    name: { en: Permits, fr: Permis }
    description: { en: All permits., fr: Tous les permis. }
    minutes: 10
    letter: A
  payments:
    name: { en: Payments, fr: Paiements }
    description: { en: All payments., fr: Tous les paiements. }
    minutes: 5
    letter: B
    walkIn: { monday-friday: 09:00-15:00 }
    appointment: none
    booking: { publicSeats: 2 }
hubs:
  town-hall:
    name: { en: Town Hall, fr: Hôtel de ville }
    address: { en: 1 Main Street, fr: '1, rue Principale' }
    timeZone: America/Toronto
    hours: { monday-friday: 09:00-16:00 }
    calendar: town
    services: { permits: , payments: }
    counters: { 1: , 2A: { services: [payments], features: [seat] } }
`;

/** The small town with one piece of its file written differently. */
const town = (piece = '', instead = ''): string => {
  if (!smallTown.includes(piece)) throw new Error(`the small town's file has no ${piece}`);
  return smallTown.replace(piece, instead);
};

function refusalOf(text: string): CityFileError {
  try {
    readCityFile(text, 'town.yaml');
  } catch (error) {
    if (error instanceof CityFileError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const hubOf = (city: City): CityHub => found(city.hubs[0]);
const serviceOf = (city: City, key: string) => found(hubOf(city).services.find((service) => service.key === key));

test('keys and positions come from the order of the file, and counters start closed', () => {
  const { hub, services, counters } = hubOf(readCityFile(smallTown, 'town.yaml'));
  expect([hub.key, hub.position]).toEqual(['town-hall', 1]);
  expect(services.map(({ hub: at, key, position }) => [at, key, position])).toEqual([
    ['town-hall', 'permits', 1],
    ['town-hall', 'payments', 2],
  ]);
  expect(counters).toEqual([
    expect.objectContaining({
      key: 'town-hall-1',
      position: 1,
      label: '1',
      services: ['permits', 'payments'],
      features: [],
    }),
    expect.objectContaining({
      key: 'town-hall-2a',
      position: 2,
      label: '2A',
      services: ['payments'],
      features: ['seat'],
    }),
  ]);
  expect(counters.map(({ open, openServices }) => [open, openServices])).toEqual([
    [false, []],
    [false, []],
  ]);
});

test('what the file does not say has the documented default', () => {
  const city = readCityFile(smallTown, 'town.yaml');
  const allDay = [{ from: '00:00', to: '24:00' }];
  const whenOpen = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
  expect(serviceOf(city, 'permits')).toMatchObject({
    whatToBring: [],
    series: { letter: 'A', first: 1 },
    channels: { walkIn: whenOpen, appointment: whenOpen },
    booking: { leadMinutes: 60, horizonDays: 30, maxPartySize: 4 },
  });
  expect(serviceOf(city, 'permits').booking.pool).toEqual({
    key: 'permits',
    cellMinutes: 15,
    publicSeats: 1,
    staffSeats: 1,
  });
  expect(hubOf(city).hub.policy).toEqual(firstPolicy);
});

test('a channel that is none is absent, and one with a week has its weekdays only', () => {
  const { channels } = serviceOf(readCityFile(smallTown, 'town.yaml'), 'payments');
  expect(Object.keys(channels)).toEqual(['walkIn']);
  expect(Object.keys(channels.walkIn ?? {})).toEqual(['1', '2', '3', '4', '5']);
});

test('a service at a hub is the catalogue, then everyService, then its own entry', () => {
  const text = town(
    'services: { permits: , payments: }',
    `everyService: { minutes: 20, booking: { leadMinutes: 0 } }
    services: { permits: { minutes: 30 }, payments: { appointment: whenever-open } }`,
  );
  const city = readCityFile(text, 'town.yaml');
  expect(serviceOf(city, 'permits')).toMatchObject({
    minutes: 30,
    booking: { leadMinutes: 0, pool: { publicSeats: 1 } },
  });
  expect(serviceOf(city, 'payments')).toMatchObject({
    minutes: 20,
    booking: { leadMinutes: 0, pool: { publicSeats: 2 } },
  });
  expect(serviceOf(city, 'payments').channels.appointment).toBeDefined();
});

test('services that share a letter or a pool share its rule', () => {
  const text = town('letter: B', 'letter: A').replace(
    '    counters:',
    `    ticketNumbers: { A: { first: 100, last: 199, contingent: 50 } }
    pools: { desk: { services: [permits, payments], publicSeats: 3 } }
    counters:`,
  );
  const city = readCityFile(text, 'town.yaml');
  for (const key of ['permits', 'payments']) {
    expect(serviceOf(city, key).series).toEqual({ letter: 'A', first: 100, last: 199, contingent: 50 });
    expect(serviceOf(city, key).booking.pool).toEqual({ key: 'desk', cellMinutes: 15, publicSeats: 3, staffSeats: 1 });
  }
});

test('a hub takes its calendar, and its own exception stands in place of the calendar’s', () => {
  const text = town('calendar: town', 'calendar: town\n    exceptions: { 2027-12-24: { hours: closed } }');
  const { opening } = hubOf(readCityFile(text, 'town.yaml')).hub;
  expect(opening.holidays).toEqual([{ date: '2027-07-01', name: { en: 'Canada Day', fr: 'Fête du Canada' } }]);
  expect(opening.exceptions).toEqual([
    { date: '2027-12-24', times: [] },
    { date: '2027-12-31', times: [] },
  ]);
  expect(hubOf(readCityFile(town('calendar: town', 'calendar: none'), 'town.yaml')).hub.opening.holidays).toEqual([]);
});

test('every problem of a file is listed at once, in its order, with file, line, path and what is allowed', () => {
  const text = town('minutes: 10', 'minutes: 0').replace('timeZone: America/Toronto', 'timeZone: America/Hogtown');
  expect(refusalOf(text.replace('features: [seat]', 'features: [sofa]')).message.split('\n')).toEqual([
    'town.yaml:13 services.permits.minutes: 0 is not allowed; a whole number from 5 to 240',
    'town.yaml:27 hubs.town-hall.timeZone: "America/Hogtown" is not allowed; a time zone such as America/Toronto',
    'town.yaml:31 hubs.town-hall.counters.2A.features.1: "sofa" is not allowed; one of lower-counter, hearing-loop, quiet-place, seat, step-free',
  ]);
});

test.each(['EST', 'UTC-5', 'CST6CDT', 'Etc/GMT+5'])('a zone without a region is refused: %s', (zone) => {
  const text = town('minutes: 10', 'minutes: 10').replace('timeZone: America/Toronto', `timeZone: ${zone}`);
  expect(refusalOf(text).message).toContain(`timeZone: "${zone}" is not allowed; a time zone such as America/Toronto`);
});

test('a problem is data too', () => {
  expect(refusalOf(town('minutes: 10', 'minutes: ten')).problems).toEqual([
    {
      file: 'town.yaml',
      line: 13,
      path: 'services.permits.minutes',
      message: '"ten" is not allowed',
      allowed: 'a whole number from 5 to 240',
    },
  ]);
});

test('a wrong service does not hide what is wrong with the counters', () => {
  const { problems } = refusalOf(
    town('{ permits: , payments: }', '{ permits: { minutes: 1 }, payments: }').replace('[payments]', '[parking]'),
  );
  expect(problems.map(({ path }) => path)).toEqual([
    'hubs.town-hall.services.permits.minutes',
    'hubs.town-hall.counters.2A.services.1',
  ]);
});

test('broken YAML is refused with the line on which it breaks', () => {
  expect(refusalOf('name: { en: Town, fr: Ville }\nservices: [').message).toMatch(/^town.yaml:2: .*/);
});

test('an empty file lists what a city needs', () => {
  expect(refusalOf('').problems.map(({ path, message }) => [path, message])).toEqual([
    ['name', 'is missing'],
    ['services', 'is missing'],
    ['hubs', 'is missing'],
  ]);
});

test('a hub’s policy takes every number, for the hub and for its services', () => {
  const numbers = `appointmentCredit: 40, needsCredit: 5, returnCredit: 3, walkInGuard: 50, grace: 5, earlyCheckIn: 120,
      noShowAfter: 20, recallSpacing: 15, recallMost: 5`;
  const text = town(
    '    calendar: town\n',
    `    calendar: town\n    policy: { ${numbers}, services: { permits: { ${numbers} } } }\n`,
  );
  const own = { appointmentCredit: 40, needsCredit: 5, returnCredit: 3, walkInGuard: 50, grace: 5, earlyCheckIn: 120 };
  const rest = { noShowAfter: 20, recallSpacing: 15, recallMost: 5 };
  expect(hubOf(readCityFile(text, 'town.yaml')).hub.policy).toEqual({
    version: 1,
    ...own,
    ...rest,
    routing: 'suitable',
    services: { permits: { ...own, ...rest } },
  });
});

test('a policy that frees a seat while its booking is on time is a problem at its line', () => {
  const text = town(
    '    calendar: town\n',
    '    calendar: town\n    policy: { grace: 20, services: { permits: { grace: 30 } } }\n',
  );
  expect(refusalOf(text).problems.map(({ path }) => path)).toEqual([
    'hubs.town-hall.policy.noShowAfter',
    'hubs.town-hall.policy.services.permits.grace',
  ]);
});
