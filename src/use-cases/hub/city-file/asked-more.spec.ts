import { CityFileError } from './city-file-error.js';
import { readCityFile } from './read-city-file.js';

const file = (service: string, hub = '') => `name: { en: Village, fr: Village }
services:
  permits:
    name: { en: Permits, fr: Permis }
    description: { en: All permits., fr: Tous les permis. }
    minutes: 10
    letter: A
    ${service}
hubs:
  village-hall:
    name: { en: Village Hall, fr: Mairie }
    address: { en: 1 Main Street, fr: '1, rue Principale' }
    timeZone: America/Toronto
    hours: { monday-friday: 09:00-16:00 }
    calendar: none
    services: all
    ${hub}
    counters: { 1: }
`;
const serviceIn = (service: string, hub?: string) =>
  readCityFile(file(service, hub), 'village.yaml').hubs[0]?.services[0];
const checkedBy = (url: string) =>
  `applicationNumber: { required: true, example: '12', pattern: '^[0-9]+$', check: { url: '${url}' } }`;

describe('what a service requires of a booking', () => {
  it('is a contact and no confirmation unless it says otherwise', () => {
    expect(serviceIn('')?.booking).not.toHaveProperty('contact');
    expect(serviceIn('')?.booking).not.toHaveProperty('confirm');
    const asking = 'booking: { contact: optional, confirm: { withinMinutes: 30 } }';
    expect(serviceIn(asking)?.booking).toMatchObject({ contact: 'optional', confirm: { withinMinutes: 30 } });
  });

  it('may be waived by a hub', () => {
    const asking = 'booking: { confirm: { withinMinutes: 30 } }';
    const waived = serviceIn(asking, 'everyService: { booking: { confirm: none } }');
    expect(waived?.booking).not.toHaveProperty('confirm');
  });

  it.each(['https://city.example/check', 'http://10.0.0.5/check', 'http://localhost:8080/', 'http://172.16.9.1/'])(
    'may be a number that %s knows',
    (url) => expect(serviceIn(checkedBy(url))?.applicationNumber?.check).toEqual({ url }),
  );

  it.each(['http://city.example/', 'http://172.32.0.1/', 'ftp://10.0.0.5/', 'https://user:word@city.example/', 'no'])(
    'is not asked of %s',
    (url) => expect(() => serviceIn(checkedBy(url))).toThrow(CityFileError),
  );
});
