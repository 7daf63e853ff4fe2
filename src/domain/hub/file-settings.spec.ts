import { aCounter } from '../../../test/builders/counter.js';
import { firstPolicy } from './calling-policy.js';
import { fileSettingsOf, settingsAfterFile } from './file-settings.js';

const file = { policy: { ...firstPolicy, walkInGuard: 60, grace: 10 }, counters: [aCounter()] };
const last = fileSettingsOf(file);

describe('a city file that is applied again', () => {
  it('keeps what a supervisor has changed since', () => {
    const hub = {
      policy: { ...file.policy, version: 3, walkInGuard: 50, services: { permits: { grace: 5 } } },
      counters: [aCounter({ languages: ['fr'], tiers: [['permits'], ['property-tax']] })],
    };
    const kept = settingsAfterFile(hub, file, last);
    expect(kept.policy).toEqual(hub.policy);
    expect(kept.counters[0]).toMatchObject({ languages: ['fr'], tiers: [['permits'], ['property-tax']] });
  });

  it('changes the numbers that differ from the last file, and no others', () => {
    const hub = { policy: { ...file.policy, walkInGuard: 50 }, counters: [aCounter({ languages: ['fr'] })] };
    const next = { policy: { ...file.policy, grace: 15 }, counters: [aCounter({ languages: ['en'] })] };
    const kept = settingsAfterFile(hub, next, last);
    expect(kept.policy).toMatchObject({ walkInGuard: 50, grace: 15 });
    expect(kept.counters[0]?.languages).toEqual(['en']);
  });

  it('is applied completely when the last file is not known', () => {
    const hub = { policy: { ...file.policy, walkInGuard: 50 }, counters: [aCounter({ languages: ['fr'] })] };
    expect(settingsAfterFile(hub, file)).toMatchObject({ policy: { walkInGuard: 60 }, counters: [{ languages: [] }] });
  });

  it('adds new counters as the file has them', () => {
    const next = { ...file, counters: [aCounter(), aCounter({ key: 'city-hall-2', languages: ['en'] })] };
    expect(settingsAfterFile(file, next, last).counters[1]?.languages).toEqual(['en']);
  });
});
