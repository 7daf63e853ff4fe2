import { describe, expect, it } from '@jest/globals';
import type { ServiceView } from '../src/contract/wire';
import { allTooLate, stillFit } from './fitting-services';

const because = (code: string) => ({ reason: { code, text: { en: '', fr: '' } } });
const aService = (key: string, exception: Partial<ServiceView> = {}) =>
  ({ key, walkIn: true, wait: { fromMinutes: 0, toMinutes: 5 }, ...exception }) as ServiceView;
const fitting = aService('tax');
const late = aService('permit', because('too-late-today'));
const over = aService('licence', because('outside-hours'));
const booked = aService('oath', { walkIn: false, ...because('appointment-only') });
const unknown = aService('pets', { wait: null });

describe('a kiosk shortly before closing', () => {
  it('offers the services that issue tickets now and whose wait is known', () => {
    expect(stillFit([fitting, late, over, booked, unknown])).toEqual([fitting]);
  });

  it('tells so above the list only if no service issues tickets any more', () => {
    expect(allTooLate([late, over, booked])).toBe(true);
    expect(allTooLate([late, unknown])).toBe(false);
    expect(allTooLate([late, fitting])).toBe(false);
  });

  it('does not mention closing if no service is too late', () => {
    expect(allTooLate([over, booked])).toBe(false);
    expect(allTooLate([])).toBe(false);
  });
});
