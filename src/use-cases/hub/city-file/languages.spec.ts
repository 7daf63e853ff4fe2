import { readCityFile } from './read-city-file.js';

/** `top`: what stands above the rest. */
const town = (top: string, name: string): string => `${top}
name: ${name}
services:
  permits:
    name: ${name}
    description: ${name}
    minutes: 10
    letter: Z
hubs:
  town-hall:
    name: ${name}
    address: ${name}
    timeZone: America/Toronto
    hours: { monday-friday: 09:00-16:00 }
    calendar: none
    services: { permits: }
    counters: { 1: { languages: [fr] } }
`;

describe('the languages of a city', () => {
  it('are English and French where the file says nothing, English first', () => {
    const city = readCityFile(town('', '{ fr: Mairie, en: Hall }'), 'town.yaml');
    expect(city.languages).toEqual(['en', 'fr']);
    expect(city.missing).toEqual([]);
  });

  it('begin with the main one, in its texts too', () => {
    const city = readCityFile(town('languages: [en, fr]\nmainLanguage: fr', '{ en: Hall, fr: Mairie }'), 'town.yaml');
    expect(city.languages).toEqual(['fr', 'en']);
    expect(Object.keys(city.name)).toEqual(['fr', 'en']);
  });

  it('have the first of the list as the main one where none is named', () => {
    expect(readCityFile(town('languages: [fr]', '{ fr: Mairie }'), 'town.yaml').languages).toEqual(['fr']);
  });

  it('need not have all texts: what is missing is told with its place', () => {
    const city = readCityFile(town('languages: [en, fr]', '{ en: Hall }'), 'town.yaml');
    expect(city.hubs[0]?.hub.name).toEqual({ en: 'Hall' });
    expect(city.missing).toContainEqual({ language: 'fr', path: 'hubs.town-hall.address', line: 12 });
    expect(city.missing.map(({ path }) => path)).toEqual([
      'name',
      'services.permits.name',
      'services.permits.description',
      'hubs.town-hall.name',
      'hubs.town-hall.address',
    ]);
  });

  it('are at least one, and the main one is one of them', () => {
    expect(() => readCityFile(town('languages: []', '{ en: Hall }'), 'town.yaml')).toThrow(
      /town.yaml:1 languages: a list is not allowed; at least one of en, fr/,
    );
    expect(() => readCityFile(town('languages: [en]\nmainLanguage: fr', '{ en: Hall }'), 'town.yaml')).toThrow(
      /town.yaml:2 mainLanguage: "fr" is not allowed; one of en/,
    );
  });
});
