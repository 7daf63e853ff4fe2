import { describe, expect, it } from '@jest/globals';
import type { Board, BoardCall } from '../src/contract/wire';
import { advance, type Announcements, hear, noAnnouncements, silence } from './announcements';

const asOf = '2027-03-15T14:10:00.000Z';
const call = (ticket: string, secondsAgo = 0, times = 1): BoardCall => ({
  ticket,
  counter: 'city-hall-3',
  counterLabel: '3',
  calledAt: new Date(Date.parse(asOf) - secondsAgo * 1_000).toISOString(),
  times,
  language: 'en',
});
/** A board with these calls, newest first. */
const board = (...calls: BoardCall[]) => ({ asOf, calls }) as Board;
const queued = ({ queue }: Announcements) => queue.map(({ ticket, times }) => `${ticket} ${times}`);
const afterBoard = (...calls: BoardCall[]) => hear(noAnnouncements, board(...calls));

describe('the announcements of calls', () => {
  it('are made in the order of the calls', () => {
    expect(queued(afterBoard(call('A002', 1), call('A001', 5)))).toEqual(['A001 1', 'A002 1']);
  });

  it('are not made for calls older than a minute', () => {
    expect(queued(afterBoard(call('A002', 60), call('A001', 61)))).toEqual(['A002 1']);
  });

  it('are made once, and again when the ticket is called again', () => {
    const once = advance(afterBoard(call('A001')), 0, false);
    expect(queued(hear(once, board(call('A001'))))).toEqual([]);
    expect(queued(hear(once, board(call('A001', 0, 2))))).toEqual(['A001 2']);
  });

  it('are made once for a ticket that is called again before its turn', () => {
    expect(queued(hear(afterBoard(call('A001')), board(call('A001', 0, 2))))).toEqual(['A001 2']);
  });

  it('are shown for eight seconds, and longer while the voice speaks, never two at once', () => {
    const first = advance(afterBoard(call('A002', 1), call('A001', 2)), 0, true);
    expect(advance(first, 7_999, false)).toBe(first);
    expect(advance(first, 9_000, true)).toBe(first);
    expect(advance(first, 9_000, false).current?.call.ticket).toBe('A002');
  });

  it('end when there is no other', () => {
    expect(advance(advance(afterBoard(call('A001')), 0, false), 8_000, false).current).toBeUndefined();
  });

  it('that were in the queue when the connection was lost are made after it', () => {
    const silent = silence(advance(afterBoard(call('A002'), call('A001')), 0, false));
    expect(silent.current).toBeUndefined();
    expect(queued(hear(silent, board(call('A002'), call('A001'))))).toEqual(['A002 1']);
  });
});
