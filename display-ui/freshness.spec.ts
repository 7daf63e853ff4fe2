import { describe, expect, it } from '@jest/globals';
import type { Board } from '../src/contract/wire';
import { hubTimeAfter, supersedes } from './freshness';

const board = (sequence: number, asOf: string, hub = 'city-hall') =>
  ({ hub, sequence, asOf: `2027-03-15T${asOf}.000Z` }) as Board;
const shown = board(7, '14:00:00');

describe('a new board', () => {
  it('is shown if there is none yet, or if it is of another hub', () => {
    expect(supersedes(shown, undefined)).toBe(true);
    expect(supersedes(board(1, '13:00:00', 'training-hall'), shown)).toBe(true);
  });

  it('is shown if its sequence is higher, or the same and not older', () => {
    expect(supersedes(board(8, '13:59:00'), shown)).toBe(true);
    expect(supersedes(board(7, '14:00:04'), shown)).toBe(true);
    expect(supersedes(board(7, '13:59:59'), shown)).toBe(false);
  });

  it('is ignored if its sequence is lower, unless it is so much later that the log was started again', () => {
    expect(supersedes(board(6, '14:00:59'), shown)).toBe(false);
    expect(supersedes(board(0, '14:01:01'), shown)).toBe(true);
  });

  it('gives the hub’s present time', () => {
    expect(hubTimeAfter(shown, 4_000)).toBe(Date.parse('2027-03-15T14:00:04Z'));
  });
});
