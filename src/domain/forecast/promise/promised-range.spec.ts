import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { plusMinutes } from '../../time/instant.js';
import { addService, call, hold, leave, miss, transfer } from '../../queue/ticket/moves.js';
import { isNewToHolder, rangeOutcomeOf, promiseOf } from './promised-range.js';

const waiting = aTicket();
const later = plusMinutes(waiting.since, 5);
const called = call(waiting, aCounter(), { code: 'called-by-staff' }, later);

/** No service comes after another. */
const noOrder = () => [];

describe('a range shown to a person who waits', () => {
  it('has the outcome `called` when they are called', () => {
    expect(rangeOutcomeOf(waiting, called)).toBe('called');
  });

  it('has the outcome `ended` when they leave, are put on hold, or ask not to be called yet', () => {
    const asked = { ...waiting, notBefore: later };
    const moved = [leave(waiting, later), hold(waiting, null, 10, later), asked];
    expect(moved.map((after) => rangeOutcomeOf(waiting, after))).toEqual(['ended', 'ended', 'ended']);
  });

  it('still holds when they are sent to another service or add one', () => {
    const moved = [
      transfer(waiting, 'parking-permit', null, noOrder, later),
      addService(waiting, 'parking-permit', noOrder, later),
    ];
    expect(moved.map((after) => rangeOutcomeOf(waiting, after))).toEqual([undefined, undefined]);
  });

  it('is not changed by what happens after the call', () => {
    expect(rangeOutcomeOf(called, miss(called, later))).toBeUndefined();
  });
});

describe('a range that is told', () => {
  const range = (shownAfter: number, from: number, to: number) => ({
    shownAt: plusMinutes(waiting.since, shownAfter),
    from: plusMinutes(waiting.since, from),
    to: plusMinutes(waiting.since, to),
    raw: { early: 1, likely: from, promised: to },
  });
  const told = promiseOf(waiting, range(0, 10, 25), 'issue');

  it('is no news to a person who reads the same already, also after some of it has passed', () => {
    expect(isNewToHolder({ range: range(0, 10, 25), told })).toBe(false);
    expect(isNewToHolder({ range: range(6, 10, 25), told })).toBe(false);
    expect(isNewToHolder({ range: range(6, 11, 26), told })).toBe(false);
  });

  it('is news when either end differs, and to a person who has been told nothing', () => {
    expect(isNewToHolder({ range: range(6, 16, 31), told })).toBe(true);
    expect(isNewToHolder({ range: range(0, 10, 30), told })).toBe(true);
    expect(isNewToHolder({ range: range(0, 10, 25), told: undefined })).toBe(true);
  });
});
