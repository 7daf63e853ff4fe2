import { describe, expect, it } from '@jest/globals';
import { aCounter } from '../../../test/builders/counter.js';
import { aHub } from '../../../test/builders/hub.js';
import { instant } from '../time/instant.js';
import { laterWalkIns, servicesTakenFirst } from './later-walk-ins.js';

const services = ['permits', 'tax', 'bills'];
const plain = aCounter({ services });
const permitsFirst = aCounter({ services, tiers: [['permits'], ['tax', 'bills']] });

describe('walk-ins who may pass people who wait', () => {
  it('come for what a counter takes first', () => {
    expect(servicesTakenFirst([plain, permitsFirst])).toEqual(['permits']);
    expect(servicesTakenFirst([plain])).toEqual([]);
    expect(servicesTakenFirst([aCounter({ services: ['tax'], tiers: [['permits'], ['tax']] })])).toEqual([]);
  });

  it('are as many in each half-hour as on past days of the same weekday', () => {
    const now = instant(Date.UTC(2027, 2, 15, 14, 0));
    const history = { days: 4, means: { permits: { 20: 3 }, tax: { 20: 9 } } };
    const streams = laterWalkIns(aHub(), { counters: [permitsFirst], services }, { history, needShare: 0 }, now);
    expect(streams.map(({ service }) => service)).toEqual(['permits']);
    expect(streams[0]?.rates.filter(({ mean }) => mean > 0)).toEqual([
      { from: instant(Date.UTC(2027, 2, 15, 14, 0)), to: instant(Date.UTC(2027, 2, 15, 14, 30)), mean: 3 },
    ]);
  });

  it('are those with a declared need, of every service', () => {
    const now = instant(Date.UTC(2027, 2, 15, 14, 0));
    const history = { days: 4, means: { permits: { 20: 3 }, tax: { 20: 10 } } };
    const streams = laterWalkIns(aHub(), { counters: [plain], services }, { history, needShare: 0.1 }, now);
    expect(streams.map(({ service, needs }) => [service, needs.length])).toEqual([
      ['permits', 1],
      ['tax', 1],
      ['bills', 1],
    ]);
    expect(streams[1]?.rates.find(({ mean }) => mean > 0)?.mean).toBeCloseTo(1);
  });
});
