import fc from 'fast-check';
import { anAppointment } from '../../../test/builders/appointment.js';
import { aHub } from '../../../test/builders/hub.js';
import { aService } from '../../../test/builders/service.js';
import { parseInstant } from '../../platform/iso-instant.js';
import { Refusal } from '../refusal.js';
import { instant, plusMinutes } from '../time/instant.js';
import type { VisitPart } from './visit.js';
import { brokenLimits, type CountedBooking, refuseOverLimits } from './fair-use.js';

const zone = 'America/Toronto';
const limits = { perDay: 2, open: 3, openInAll: 6 };
const now = parseInstant('2027-03-15T14:00:00Z');
const tuesday = parseInstant('2027-03-16T15:00:00Z');
const wednesday = parseInstant('2027-03-17T15:00:00Z');
const wanted = { service: 'property-tax', start: tuesday, zone };

const [part] = anAppointment().parts as [VisitPart];
const partsFor = (...services: string[]) => services.map((service) => ({ ...part, service }));
const own = (start = wednesday, exception: Partial<CountedBooking> = {}): CountedBooking => ({
  parts: partsFor('property-tax'),
  start,
  state: 'booked',
  holdExpiresAt: null,
  ...exception,
});
const broken = (...bookings: CountedBooking[]) => brokenLimits(limits, wanted, bookings, now);

describe('a contact’s limit', () => {
  it('stops nothing while the contact has fewer bookings', () => {
    expect(broken(own(), own(tuesday))).toEqual([]);
  });

  it('counts bookings of a service on one local day, past ones included', () => {
    const lateTuesday = parseInstant('2027-03-17T03:00:00Z'); // 23:00 in Toronto
    expect(broken(own(tuesday), own(lateTuesday))).toEqual(['perDay']);
    expect(broken(own(tuesday, { state: 'completed' }), own(tuesday, { state: 'checked-in' }))).toEqual(['perDay']);
    expect(broken(own(tuesday), own(tuesday, { parts: partsFor('parking-permit') }))).toEqual([]);
  });

  it('counts upcoming bookings of a service, and of all services', () => {
    expect(broken(own(), own(), own())).toEqual(['open']);
    const other = own(wednesday, { parts: partsFor('parking-permit') });
    expect(broken(other, other, other, other, other, other)).toEqual(['openInAll']);
  });

  it('counts a visit of several services for each of them, and once in all', () => {
    const both = own(wednesday, { parts: partsFor('parking-permit', 'property-tax') });
    expect(broken(both, both, both)).toEqual(['open']);
  });

  it('does not count what is cancelled, what has begun, and what was not confirmed in time', () => {
    const gone = [
      own(wednesday, { state: 'cancelled' }),
      own(now),
      own(wednesday, { state: 'held', holdExpiresAt: now }),
      own(plusMinutes(now, -60), { state: 'completed' }),
    ];
    expect(broken(...gone, ...gone)).toEqual([]);
  });

  it('counts a booking that waits for its confirmation link', () => {
    const waiting = own(wednesday, { state: 'held', holdExpiresAt: plusMinutes(now, 30) });
    expect(broken(waiting, waiting, waiting)).toEqual(['open']);
  });

  it('never allows more after another booking', () => {
    const booking = fc.record({
      parts: fc.constantFrom(
        partsFor('property-tax'),
        partsFor('parking-permit'),
        partsFor('parking-permit', 'property-tax'),
      ),
      start: fc.integer({ min: -3000, max: 3000 }).map((minutes) => plusMinutes(now, minutes)),
      state: fc.constantFrom('held', 'booked', 'checked-in', 'completed', 'cancelled'),
      holdExpiresAt: fc.constantFrom(null, instant(now - 1), plusMinutes(now, 5)),
    }) as fc.Arbitrary<CountedBooking>;
    fc.assert(
      fc.property(fc.array(booking), booking, (some, another) => {
        const before = broken(...some);
        expect(broken(...some, another)).toEqual(expect.arrayContaining(before));
        if (another.state === 'cancelled') expect(broken(...some, another)).toEqual(before);
      }),
    );
  });
});

describe('the refusal', () => {
  const service = aService({ booking: { ...aService().booking, limits } });
  const asked = { hub: aHub(), service, start: tuesday };
  const refusalOf = (...bookings: CountedBooking[]): Refusal => {
    try {
      refuseOverLimits(bookings, asked, now);
    } catch (error) {
      return error as Refusal;
    }
    throw new Error('nothing was refused');
  };

  it('is the same whichever limit was reached, and says nothing about the bookings', () => {
    const { code, facts } = refusalOf(own(), own(), own());
    expect(refusalOf(own(tuesday), own(tuesday))).toMatchObject({ code, facts });
    expect(code).toBe('limit-reached');
    expect(facts).toEqual({ why: 'fair-use', ...limits });
  });

  it('is absent below the limits, and where there are none', () => {
    expect(() => refuseOverLimits([own()], asked, now)).not.toThrow();
    const unlimited = { ...asked, service: aService() };
    expect(() => refuseOverLimits([own(), own(), own()], unlimited, now)).not.toThrow();
  });
});
