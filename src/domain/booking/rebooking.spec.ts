import { anAppointment } from '../../../test/builders/appointment.js';
import { at } from '../../../test/builders/instant.js';
import type { Appointment } from './appointment.js';
import { rebookingAnswerOf, withdrawBlockers } from './rebooking.js';

const now = at('2027-03-20T14:00Z');
const hit = { sequence: 0, restoredAt: null };
const reason = { en: 'Storm', fr: 'Tempête' };

describe('the answer to a change of hours', () => {
  it.each<[string, Partial<Appointment>, string]>([
    ['nothing yet', {}, 'none'],
    ['another time', { sequence: 1 }, 'moved'],
    ['cancelled', { state: 'cancelled', sequence: 1 }, 'cancelled'],
    ['came all the same', { state: 'checked-in' }, 'came'],
    ['the time has come without an answer', { start: now }, 'passed'],
  ])('%s', (_, exception, answer) => {
    expect(rebookingAnswerOf(hit, anAppointment(exception), now)).toBe(answer);
  });

  it('is not waited for once the hours are back', () => {
    expect(rebookingAnswerOf({ ...hit, restoredAt: now }, anAppointment(), now)).toBe('restored');
  });
});

describe('taking a change back', () => {
  const closure = {
    kind: 'closure' as const,
    plan: { kind: 'closure' as const, from: at('2027-03-21T14:00Z'), to: at('2027-03-21T16:00Z'), reason },
    undo: { closure: 'x' },
    withdrawnAt: null,
  };
  const exception = {
    ...closure,
    kind: 'exception' as const,
    plan: { kind: 'exception' as const, date: '2027-03-21', times: [], reason },
    undo: { exception: null },
  };
  const blockers = (change: Parameters<typeof withdrawBlockers>[0], date = '2027-03-20') =>
    withdrawBlockers(change, now, date).map(({ code }) => code);

  it('is possible for a closure and for one day’s hours, before they begin', () => {
    expect(blockers(closure)).toEqual([]);
    expect(blockers(exception)).toEqual([]);
  });

  it('is too late once they have begun', () => {
    expect(blockers({ ...closure, plan: { ...closure.plan, from: now } })).toEqual(['has-begun']);
    expect(blockers(exception, '2027-03-21')).toEqual(['has-begun']);
  });

  it('is possible once, and not for changes that a new change replaces', () => {
    expect(blockers({ ...closure, withdrawnAt: now })).toEqual(['already-withdrawn']);
    expect(blockers({ ...closure, kind: 'today' })).toEqual(['not-withdrawable']);
    expect(
      blockers({ ...closure, kind: 'weekly', plan: { kind: 'weekly', from: '2027-04-01', week: {} }, undo: null }),
    ).toEqual(['not-withdrawable']);
    expect(blockers({ ...closure, kind: 'city', plan: null, undo: null })).toEqual(['not-withdrawable']);
  });
});
