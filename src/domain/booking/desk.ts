// Who books for somebody else, and what they may give: staff of the hub any seat, and what a reason excuses; a partner
// agency the public's seats, and it sees only the bookings that it made itself.
import { type Actor, permit } from '../access/actor.js';
import { mayDo } from '../access/staff.js';
import type { BookingChannel } from './appointment.js';
import type { Audience } from './seats.js';

export interface Desk {
  audience: Audience;
  channel: BookingChannel;
  /** A reason passes over what stands against a booking (overrides.ts). */
  mayOverride: boolean;
  /** Only what it booked itself. */
  ownOnly: boolean;
}

const ofStaff: Desk = { audience: 'staff', channel: 'staff', mayOverride: true, ownOnly: false };
const ofPartner: Desk = { audience: 'public', channel: 'partner', mayOverride: false, ownOnly: true };

/** Refuses `not-yours` who may not book for others at this hub. */
export function deskOf(by: Actor, hub: string): Desk {
  permit(by, 'book', hub);
  return greets(by, hub) ? ofStaff : ofPartner;
}

/** Whose seats somebody may have, whether they book for others or for themselves. */
export const audienceOf = (by: Actor, hub: string): Audience => (greets(by, hub) ? 'staff' : 'public');

const greets = ({ staff }: Actor, hub: string): boolean => staff !== undefined && mayDo(staff, 'greet', hub);
