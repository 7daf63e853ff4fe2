// An id carries its hub, so that a ticket or an appointment is found, locked and guarded without asking every hub.
import { Refusal } from '../domain/refusal.js';
import { hubOfId } from '../platform/randomness.js';

/** Refuses `not-found`. */
export function hubOf(id: string): string {
  const hub = hubOfId(id);
  if (hub === undefined) throw new Refusal('not-found');
  return hub;
}
