// An actor is the one that does something. Its name goes into the event log: a role and an opaque id, never a person's
// name.
import { Refusal } from '../refusal.js';
import { type Duty, mayDo, type Staff } from './staff.js';

export interface Actor {
  /** One of `staff:<id>`, `kiosk:<id>`, `resident` or `system`. */
  name: string;
  staff?: Staff;
  /** A paired kiosk has the duty `greet`, at its own hub only. */
  kiosk?: { hub: string };
}

export const residentActor: Actor = { name: 'resident' };
export const systemActor: Actor = { name: 'system' };
export const staffActor = (staff: Staff): Actor => ({ name: `staff:${staff.id}`, staff });
export const kioskActor = (device: { id: string; hub: string }): Actor => ({
  name: `kiosk:${device.id}`,
  kiosk: { hub: device.hub },
});

/** Refuses `not-yours` when the actor does not have this duty at this hub. */
export function permit(actor: Actor, duty: Duty, hub?: string): void {
  const asKiosk = duty === 'greet' && actor.kiosk !== undefined && actor.kiosk.hub === hub;
  const asStaff = actor.staff !== undefined && mayDo(actor.staff, duty, hub);
  if (!asKiosk && !asStaff) throw new Refusal('not-yours');
}
