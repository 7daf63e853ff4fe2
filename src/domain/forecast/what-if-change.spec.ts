import { describe, expect, it } from '@jest/globals';
import { instant } from '../time/instant.js';
import { localDay } from '../time/wall-time.js';
import { ineffectiveClosing } from './what-if-change.js';

const day = localDay('2027-03-16', 'America/Toronto');
const utc = (hour: number) => instant(Date.UTC(2027, 2, 16, hour, 0));
/** Ten in the morning at a hub that closes at four in the afternoon. */
const times = { now: utc(14), closing: utc(20) };

describe('a closing that is tried', () => {
  it.each([
    [undefined, undefined],
    ['09:30', 'closing-is-over'],
    ['10:00', 'closing-is-over'],
    ['10:01', undefined],
    ['15:59', undefined],
    ['16:00', 'closing-is-later'],
    ['18:00', 'closing-is-later'],
  ])('at %s changes nothing because of: %s', (closeAt, reason) => {
    expect(ineffectiveClosing(closeAt, day, times)).toBe(reason);
  });
});
