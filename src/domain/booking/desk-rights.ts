// What staff and partner agencies may give when they book for somebody else. Staff of the hub may give any seat and may
// override some blockers with a reason. A partner agency may give the public's seats and sees only the bookings that it
// made itself.
import { type Actor, permit } from '../access/actor.js';
import { mayDo } from '../access/staff.js';
import type { BookingChannel } from './appointment.js';
import type { Audience } from './seats.js';

export interface DeskRights {
  audience: Audience;
  channel: BookingChannel;
  /** Whether a reason lets them override blockers (see overrides.ts). */
  mayOverride: boolean;
  /** Whether they see only the bookings that they made themselves. */
  ownOnly: boolean;
}

const ofStaff: DeskRights = { audience: 'staff', channel: 'staff', mayOverride: true, ownOnly: false };
const ofPartner: DeskRights = { audience: 'public', channel: 'partner', mayOverride: false, ownOnly: true };

/** Refuses `not-yours` when the actor may not book for others at this hub. */
export function deskRightsOf(by: Actor, hub: string): DeskRights {
  permit(by, 'book', hub);
  return greets(by, hub) ? ofStaff : ofPartner;
}

/** The audience whose seats the actor may take, for themselves or for somebody else. */
export const audienceOf = (by: Actor, hub: string): Audience => (greets(by, hub) ? 'staff' : 'public');

const greets = ({ staff }: Actor, hub: string): boolean => staff !== undefined && mayDo(staff, 'greet', hub);
