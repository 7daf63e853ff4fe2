import { readFileSync } from 'node:fs';
import type { Text } from '../../../domain/hub/hub.js';
import { readCityFile } from './read-city-file.js';

const text = readFileSync(new URL('./toronto.yaml', import.meta.url), 'utf8');
const city = readCityFile(text, 'toronto.yaml');
const services = city.hubs.flatMap((hub) => hub.services);
const trainingHall = city.hubs.filter(({ hub }) => hub.key === 'training-hall');

test('the sample says in its first line that it is one', () => {
  expect(text.split('\n')[0]).toMatch(/^# SAMPLE/);
});

test('the sample has five real hubs and the training hall', () => {
  const keys = ['city-hall', 'north-york', 'scarborough', 'etobicoke', 'east-york', 'training-hall'];
  expect(city.hubs.map(({ hub }) => hub.key)).toEqual(keys);
  expect(new Set(city.hubs.map(({ hub }) => hub.opening.timeZone))).toEqual(new Set(['America/Toronto']));
});

test('every service of the catalogue is offered at a real hub', () => {
  const offered = city.hubs.slice(0, 5).flatMap((hub) => hub.services.map(({ key }) => key));
  expect(new Set(offered)).toEqual(new Set(trainingHall.flatMap((hub) => hub.services.map(({ key }) => key))));
  expect(new Set(offered).size).toBe(13);
});

test('every text is complete and its French is no copy of the English', () => {
  const longTexts = services.flatMap(({ name, description, whatToBring, online, fee, eligibility = [] }): Text[] => [
    ...[name, description, ...whatToBring],
    ...eligibility.flatMap(({ question, otherwise }) => [question, otherwise]),
    ...[online?.text, fee?.text, fee?.paymentKinds].filter((one) => one !== undefined),
  ]);
  for (const { en, fr } of longTexts) expect(fr).not.toBe(en);
});

test('every service has words that people call it, in both languages', () => {
  for (const { words } of services) {
    expect(words?.en?.length).toBeGreaterThan(4);
    expect(words?.fr?.length).toBeGreaterThan(4);
  }
});

test('eight services ask whether they are the right one, and none leads to itself', () => {
  const asked = services.flatMap(({ key, eligibility = [] }) => eligibility.map((one) => ({ ...one, of: key })));
  expect(new Set(asked.map(({ of }) => of)).size).toBe(8);
  for (const { of, service } of asked) expect(service).not.toBe(of);
});

test('a marriage licence is by appointment only and wants the number of the online application', () => {
  const licences = city.hubs.slice(0, 5).flatMap((hub) => hub.services.filter(({ key }) => key === 'marriage-licence'));
  expect(licences.map(({ hub }) => hub)).toEqual(['city-hall', 'north-york']);
  for (const { channels, applicationNumber } of licences) {
    expect(Object.keys(channels)).toEqual(['appointment']);
    expect(applicationNumber?.required).toBe(true);
  }
});

test('no other service wants an application number', () => {
  const wanting = services.filter(({ applicationNumber }) => applicationNumber).map(({ key }) => key);
  expect(new Set(wanting)).toEqual(new Set(['marriage-licence']));
});

test('a letter is shared by several matters, so that a number tells nothing', () => {
  const letters = trainingHall.flatMap((hub) => hub.services.map(({ series }) => series.letter));
  for (const letter of letters) expect(letters.filter((other) => other === letter).length).toBeGreaterThan(1);
});

test('the training hall never closes and has no holidays', () => {
  const allDay = [{ from: '00:00', to: '24:00' }];
  for (const { hub } of trainingHall) {
    expect(hub.opening).toMatchObject({ holidays: [], exceptions: [], closures: [] });
    expect(hub.opening.series).toEqual([{ weekdays: [1, 2, 3, 4, 5, 6, 7], times: allDay }]);
  }
});

test('in the training hall every service is walk-in and bookable at all hours, at once and 60 days ahead', () => {
  const allDay = [{ from: '00:00', to: '24:00' }];
  const allWeek = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
  for (const service of trainingHall.flatMap((hub) => hub.services)) {
    expect(service.channels).toEqual({ walkIn: allWeek, appointment: allWeek });
    expect(service.booking).toMatchObject({ leadMinutes: 0, horizonDays: 60, pool: { publicSeats: 4 } });
    expect(Object.keys(service.series)).toEqual(['letter', 'first']);
  }
});

test('each of the six counters in the training hall serves everything', () => {
  for (const { counters, services: offered } of trainingHall) {
    expect(counters).toHaveLength(6);
    for (const counter of counters) expect(counter.services).toEqual(offered.map(({ key }) => key));
  }
});

test('one contact is limited everywhere but in the training hall', () => {
  for (const { key, hub, booking } of services) {
    const usual = { perDay: 2, open: 3, openInAll: 6 };
    expect([hub, key, booking.limits]).toEqual([hub, key, hub === 'training-hall' ? undefined : usual]);
  }
});
