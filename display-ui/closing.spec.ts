import { describe, expect, it } from '@jest/globals';
import type { Board } from '../src/contract/wire';
import { closingSoon } from './closing';

const closesAt = Date.parse('2027-03-15T20:30:00Z');
const open = { open: true, closesAt: '2027-03-15T20:30:00.000Z' } as Board;
const minutesBefore = (minutes: number) => closesAt - minutes * 60_000;

describe('the notice of closing', () => {
  it('is shown in the last hour', () => {
    expect(closingSoon(open, minutesBefore(61))).toBeUndefined();
    expect(closingSoon(open, minutesBefore(60))).toBe(closesAt);
    expect(closingSoon(open, minutesBefore(1))).toBe(closesAt);
  });

  it('ends at the closing time', () => expect(closingSoon(open, closesAt)).toBeUndefined());

  it('is not shown if the hub is closed or never closes', () => {
    expect(closingSoon({ ...open, open: false }, minutesBefore(5))).toBeUndefined();
    expect(closingSoon({ ...open, closesAt: undefined }, minutesBefore(5))).toBeUndefined();
  });
});
