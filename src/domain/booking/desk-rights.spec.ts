import { type Actor, kioskActor, residentActor, staffActor } from '../access/actor.js';
import type { StaffRole } from '../access/staff.js';
import { audienceOf, deskRightsOf } from './desk-rights.js';

const actor = (...roles: StaffRole[]): Actor => staffActor({ id: 'one', name: 'Robin', roles, hubs: ['city-hall'] });

describe('a person who books for somebody else', () => {
  it.each<StaffRole>(['greeter', 'agent', 'supervisor', 'administrator'])('as a %s has every seat', (role) => {
    expect(deskRightsOf(actor(role), 'city-hall')).toEqual({
      audience: 'staff',
      channel: 'staff',
      mayOverride: true,
      ownOnly: false,
    });
  });

  it('as a partner has the public’s seats, overrides nothing and sees only the bookings that it made', () => {
    expect(deskRightsOf(actor('partner'), 'city-hall')).toEqual({
      audience: 'public',
      channel: 'partner',
      mayOverride: false,
      ownOnly: true,
    });
  });

  it('has the rights of staff when the account is both', () => {
    expect(deskRightsOf(actor('partner', 'greeter'), 'city-hall').channel).toBe('staff');
  });

  it('is refused at another hub, as a resident and as a kiosk', () => {
    for (const [by, hub] of [
      [actor('greeter'), 'north-york'],
      [actor('partner'), 'north-york'],
      [residentActor, 'city-hall'],
      [kioskActor({ id: 'one', hub: 'city-hall' }), 'city-hall'],
    ] as const)
      expect(() => deskRightsOf(by, hub)).toThrow('not-yours');
  });
});

describe('the seats that an actor may take', () => {
  it('are all seats for staff of the hub and the public’s for everybody else', () => {
    expect(audienceOf(actor('greeter'), 'city-hall')).toBe('staff');
    expect([actor('greeter'), actor('partner'), residentActor].map((by) => audienceOf(by, 'north-york'))).toEqual([
      'public',
      'public',
      'public',
    ]);
  });
});
