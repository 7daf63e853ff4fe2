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
/** Newest first, as boards have them. */
const board = (...calls: BoardCall[]) => ({ asOf, calls }) as Board;
const queued = ({ queue }: Announcements) => queue.map(({ ticket, times }) => `${ticket} ${times}`);
const heard = (...calls: BoardCall[]) => hear(noAnnouncements, board(...calls));

describe('calls for the hall', () => {
  it('are announced in the order in which they were called', () => {
    expect(queued(heard(call('A002', 1), call('A001', 5)))).toEqual(['A001 1', 'A002 1']);
  });

  it('are not announced when they are older than a minute', () => {
    expect(queued(heard(call('A002', 60), call('A001', 61)))).toEqual(['A002 1']);
  });

  it('are announced once, and again when the ticket is called again', () => {
    const once = advance(heard(call('A001')), 0, false);
    expect(queued(hear(once, board(call('A001'))))).toEqual([]);
    expect(queued(hear(once, board(call('A001', 0, 2))))).toEqual(['A001 2']);
  });

  it('are announced as they are now, when one was called again before its turn', () => {
    expect(queued(hear(heard(call('A001')), board(call('A001', 0, 2))))).toEqual(['A001 2']);
  });

  it('stand for eight seconds, and longer while the voice speaks; never two at once', () => {
    const first = advance(heard(call('A002', 1), call('A001', 2)), 0, true);
    expect(advance(first, 7_999, false)).toBe(first);
    expect(advance(first, 9_000, true)).toBe(first);
    expect(advance(first, 9_000, false).current?.call.ticket).toBe('A002');
  });

  it('come down when there is no other', () => {
    expect(advance(advance(heard(call('A001')), 0, false), 8_000, false).current).toBeUndefined();
  });

  it('that still waited when the line died are heard anew after it', () => {
    const silent = silence(advance(heard(call('A002'), call('A001')), 0, false));
    expect(silent.current).toBeUndefined();
    expect(queued(hear(silent, board(call('A002'), call('A001'))))).toEqual(['A002 1']);
  });
});
