import { readFileSync } from 'node:fs';
import type { City, CityHub } from './city.js';
import { cityDifference, describeChange, describeMissing } from './city-difference.js';
import { readCityFile } from './read-city-file.js';

const text = readFileSync(new URL('./toronto.yaml', import.meta.url), 'utf8');
const sample = (): City => readCityFile(text, 'toronto.yaml');

/** The sample city with something done to its first hub, City Hall. */
function changed(change: (cityHall: CityHub) => void): City {
  const city = sample();
  const [cityHall] = city.hubs;
  if (cityHall) change(cityHall);
  return city;
}

const preview = (before: City, after: City): string[] => cityDifference(before, after).map(describeChange);

test('the same city twice is no change', () => {
  expect(cityDifference(sample(), sample())).toEqual([]);
});

test('open counters, closures, the policy’s version and nulls from a database are no change', () => {
  const inUse = changed(({ hub, services, counters }) => {
    hub.policy.version = 4;
    hub.opening.closures = [{ from: 0 as never, to: 1 as never, reason: { en: 'Storm', fr: 'Tempête' } }];
    Object.assign(services.find(({ key }) => key === 'digital-help') ?? {}, { fee: null, online: null });
    for (const counter of counters) Object.assign(counter, { open: true, openServices: counter.services });
  });
  expect(cityDifference(inUse, sample())).toEqual([]);
});

test('what differs is named by its fields', () => {
  const after = changed(({ hub, services, counters }) => {
    hub.name.fr = 'Mairie';
    hub.policy.walkInGuard = 50;
    Object.assign(services[0] ?? {}, { minutes: 7, fee: undefined });
    counters[2]?.services.pop();
  });
  expect(preview(sample(), after)).toEqual([
    '~ hub city-hall changes: name.fr, policy.walkInGuard',
    '~ service property-tax at city-hall changes: fee, minutes',
    '~ counter city-hall-3 at city-hall changes: services',
  ]);
});

test('what is new is added, with everything in it', () => {
  const [cityHall] = sample().hubs;
  const changes = cityDifference({ ...sample(), hubs: sample().hubs.slice(1) }, sample());
  expect(changes.filter(({ kind }) => kind !== 'added')).toEqual([]);
  expect(changes).toHaveLength(1 + (cityHall?.services.length ?? 0) + (cityHall?.counters.length ?? 0));
  expect(changes.slice(0, 2).map(describeChange)).toEqual([
    '+ hub city-hall is new',
    '+ service property-tax at city-hall is new',
  ]);
});

test('what the file no longer names is kept', () => {
  const after = changed(({ services, counters }) => {
    services.pop();
    counters.pop();
  });
  after.hubs.pop();
  expect(preview(sample(), after)).toEqual([
    '= hub training-hall is not in the file and stays as it is',
    '= service general-information at city-hall is not in the file and stays as it is',
    '= counter city-hall-12 at city-hall is not in the file and stays as it is',
  ]);
});

test('a new name of the city is a change of the city', () => {
  const before = { ...sample(), name: { en: 'Old Town', fr: 'Ville de Toronto (exemple)' } };
  expect(preview(before, sample())).toEqual(['~ the city changes: name.en']);
});

test('a further language is a change of the city, and texts that lack it are told in one line', () => {
  expect(preview(sample(), { ...sample(), languages: ['en', 'fr', 'es'] })).toEqual(['~ the city changes: languages']);
  const missing = Array.from({ length: 14 }, (_, index) => ({
    language: 'es',
    path: `name-${index}`,
    line: index + 1,
  }));
  const [line, ...others] = describeMissing({ languages: ['en', 'es'], missing });
  expect(others).toEqual([]);
  expect(line).toMatch(/^\? es: 14 texts are missing and shown in another language: name-0 \(line 1\), .* and 2 more$/);
});
