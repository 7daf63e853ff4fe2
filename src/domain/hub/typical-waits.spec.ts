import { describe, expect, it } from '@jest/globals';
import { instant, plusMinutes } from '../time/instant.js';
import { typicalWaits, type WalkInCall } from './typical-waits.js';

const nine = instant(Date.UTC(2027, 2, 15, 13, 0));
const called = (minutes: number, service = 'parking-permit'): WalkInCall => ({
  service,
  arrivedAt: nine,
  calledAt: plusMinutes(nine, minutes),
});

describe('the typical wait of walk-ins', () => {
  it('is the median of all, and of each service', () => {
    expect(typicalWaits([called(4), called(60), called(12), called(30, 'property-tax'), called(7)])).toEqual({
      hub: { minutes: 12, calls: 5 },
      services: { 'parking-permit': { minutes: 7, calls: 4 }, 'property-tax': { minutes: 30, calls: 1 } },
    });
  });

  it('ignores people who were never called, and is absent when nobody was', () => {
    const never: WalkInCall = { service: 'property-tax', arrivedAt: nine, calledAt: null };
    expect(typicalWaits([called(10), never])).toEqual({
      hub: { minutes: 10, calls: 1 },
      services: { 'parking-permit': { minutes: 10, calls: 1 } },
    });
    expect(typicalWaits([never])).toEqual({ services: {} });
  });
});
