import { CityFileError } from './city-file-error.js';
import { readCityFile } from './read-city-file.js';

const village = `name: { en: Village, fr: Village }
calendars:
  village: { holidays: { 2027-07-01: { en: Canada Day, fr: Fête du Canada } } }
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
hubs:
  village-hall:
    name: { en: Village Hall, fr: Mairie }
    address: { en: 1 Main Street, fr: '1, rue Principale' }
    timeZone: America/Toronto
    hours: { monday-friday: 09:00-16:00 }
    calendar: village
    services: { permits: , payments: }
    counters: { 1: , 2A: { services: [payments] } }
`;

const resident = {
  key: 'resident',
  question: { en: 'Do you live here?', fr: 'Habitez-vous ici?' },
  right: 'yes',
  otherwise: { en: 'Ask your own town.', fr: 'Demandez à votre ville.' },
};

/** In place of `minutes: 10`: the same, with questions. */
const asking = (...questions: object[]): string => `minutes: 10\n    eligibility: ${JSON.stringify(questions)}`;

/** The message about the village's file with one piece written differently. */
function messageAbout(piece: string, instead: string): string {
  if (!village.includes(piece)) throw new Error(`the village's file has no ${piece}`);
  try {
    readCityFile(village.replace(piece, instead), 'village.yaml');
  } catch (error) {
    if (error instanceof CityFileError) return error.message;
    throw error;
  }
  return 'no complaint';
}

test('the village’s own file is read without complaint', () => {
  expect(messageAbout('Village', 'Village')).toBe('no complaint');
});

test.each([
  [
    'an unknown key',
    'minutes: 10',
    'minutes: 10\n    colour: red',
    /:9 services.permits.colour: is not known here; a mapping with name, .*, applicationNumber, words, eligibility$/,
  ],
  ['a missing key', '    letter: A\n', '', /:5 services.permits.letter: is missing; a capital letter/],
  [
    'a text without the main language',
    '{ en: Permits, fr: Permis }',
    '{ fr: Permis }',
    /services.permits.name.en: is missing; words of 1 to 60 characters/,
  ],
  [
    'a text in a language that the city does not have',
    '{ en: Permits, fr: Permis }',
    '{ en: Permits, es: Permisos }',
    /services.permits.name.es: is not known here; a mapping with en, fr$/,
  ],
  [
    'a language that the product cannot speak',
    'calendars:',
    'languages: [en, xx]\ncalendars:',
    /:2 languages.2: "xx" is not allowed; one of en, fr/,
  ],
  [
    'a key that is given twice',
    '  payments:\n',
    '  permits:\n',
    /:10 services.permits: is given twice; the first is on line 5/,
  ],
  [
    'a hub called as a page is',
    '  village-hall:',
    '  any:',
    /hubs.any: the key "any" is not allowed; a key in small letters.*none of hub, any,/,
  ],
  [
    'a key that is not kebab-case',
    '  village-hall:',
    '  Village_Hall:',
    /hubs.Village_Hall: the key "Village_Hall" is not allowed; a key in small letters/,
  ],
  [
    'an unknown service',
    '{ permits: , payments: }',
    '{ permits: , payments: , parking: }',
    /services.parking: the key "parking" is not allowed; one of permits, payments/,
  ],
  [
    'a counter for a service that is not offered here',
    '[payments]',
    '[parking]',
    /counters.2A.services.1: "parking" is not allowed; one of permits, payments/,
  ],
  [
    'a service without a counter',
    '1: ,',
    '',
    /:22 hubs.village-hall.services.permits: has no counter; at least one counter here that takes it/,
  ],
  ['an unknown calendar', 'calendar: village', 'calendar: county', /"county" is not allowed; one of village, none/],
  [
    'a day that does not exist',
    '2027-07-01:',
    '2027-02-29:',
    /holidays.2027-02-29: the key "2027-02-29" is not allowed; a real date/,
  ],
  [
    'a wall time that does not exist',
    '09:00-16:00',
    '09:00-16:60',
    /hours.monday-friday: "09:00-16:60" is not allowed; times from 00:00 to 24:00/,
  ],
  [
    'a letter that begins a word of the name',
    'letter: A',
    'letter: P',
    /services.permits.letter: "P" is not allowed; a capital letter that begins no word/,
  ],
  [
    'a letter that nobody uses',
    '    counters:',
    '    ticketNumbers: { C: { last: 9 } }\n    counters:',
    /ticketNumbers.C: the key "C" is not allowed; one of A, B/,
  ],
  [
    'a last number below the first',
    '    counters:',
    '    ticketNumbers: { A: { first: 50, last: 9 } }\n    counters:',
    /A.last: 9 is not allowed; a whole number above 50/,
  ],
  [
    'a service in two pools',
    '    counters:',
    '    pools: { one: { services: [permits] }, two: { services: [permits] } }\n    counters:',
    /pools: permits is in two pools; each service in one pool at most/,
  ],
  [
    'a pool with the key of a service',
    '    counters:',
    '    pools: { payments: { services: [permits] } }\n    counters:',
    /pools.payments: the key "payments" is not allowed; a key that no service here has/,
  ],
  [
    'an application number whose example is wrong',
    'minutes: 10',
    'minutes: 10\n    applicationNumber: { required: true, example: A1, pattern: "^[0-9]+$" }',
    /example: "A1" is not allowed; an example that \^\[0-9\]\+\$ matches/,
  ],
  [
    'a mapping in place of a number',
    'minutes: 10',
    'minutes: { most: 10 }',
    /minutes: a mapping is not allowed; a whole number/,
  ],
  [
    'an alias',
    'minutes: 10',
    'minutes: &ten 10\n    booking: { leadMinutes: *ten }',
    /leadMinutes: the alias \*ten is not allowed; a whole number/,
  ],
  [
    'a word that stands for nothing',
    'minutes: 10',
    'minutes: 10\n    walkIn: sometimes',
    /walkIn: "sometimes" is not allowed; whenever-open, none, or a mapping of a weekday/,
  ],
  [
    'a channel without times',
    'minutes: 10',
    'minutes: 10\n    walkIn:',
    /walkIn: nothing is not allowed; at least one weekday/,
  ],
  [
    'a feature that is given twice',
    '[payments]',
    '[payments], features: [seat, seat]',
    /features: seat is given twice; each once/,
  ],
  [
    'a pattern that matches pieces',
    'minutes: 10',
    'minutes: 10\n    applicationNumber: { required: true, example: A1, pattern: "[0-9]" }',
    /pattern: "\[0-9\]" is not allowed; a regular expression from/,
  ],
  [
    'words without the main language',
    'minutes: 10',
    'minutes: 10\n    words: { fr: [vignette] }',
    /:9 services.permits.words.en: is missing; a list, each of words of 1 to 60 characters/,
  ],
  [
    'a question that leads to a service that is not there',
    'minutes: 10',
    asking({ ...resident, service: 'parking' }),
    /eligibility.1.service: "parking" is not allowed; one of permits, payments/,
  ],
  [
    'a question whose right answer is neither yes nor no',
    'minutes: 10',
    asking({ ...resident, right: 'maybe' }),
    /eligibility.1.right: "maybe" is not allowed; one of yes, no/,
  ],
  [
    'a question whose key is none',
    'minutes: 10',
    asking({ ...resident, key: 'Own street' }),
    /eligibility.1.key: "Own street" is not allowed; a key in small letters/,
  ],
  [
    'two questions with one key',
    'minutes: 10',
    asking(resident, resident),
    /eligibility: the key "resident" is given twice; each question under its own key/,
  ],
  [
    'a number in place of a mapping',
    '{ permits: , payments: }',
    '7',
    /services: 7 is not allowed; all, or a mapping of one of permits, payments/,
  ],
])('%s is refused', (_what, piece, instead, complaint) => {
  expect(messageAbout(piece, instead)).toMatch(complaint);
});
