import { describe, expect, it } from '@jest/globals';
import type { ServiceView } from '../src/contract/wire';
import { allTooLate, stillFit } from './too-late';

const because = (code: string) => ({ reason: { code, text: { en: '', fr: '' } } });
const aService = (key: string, exception: Partial<ServiceView> = {}) =>
  ({ key, walkIn: true, wait: { fromMinutes: 0, toMinutes: 5 }, ...exception }) as ServiceView;
const fitting = aService('tax');
const late = aService('permit', because('too-late-today'));
const over = aService('licence', because('outside-hours'));
const booked = aService('oath', { walkIn: false, ...because('appointment-only') });
const unknown = aService('pets', { wait: null });

describe('a kiosk shortly before closing', () => {
  it('offers what gives numbers now and has a wait that can be told', () => {
    expect(stillFit([fitting, late, over, booked, unknown])).toEqual([fitting]);
  });

  it('says so above the list only where no number is to be had any more', () => {
    expect(allTooLate([late, over, booked])).toBe(true);
    expect(allTooLate([late, unknown])).toBe(false);
    expect(allTooLate([late, fitting])).toBe(false);
  });

  it('does not speak of closing where nothing is too late', () => {
    expect(allTooLate([over, booked])).toBe(false);
    expect(allTooLate([])).toBe(false);
  });
});
