// Reads the hub from an id. Ids contain their hub, so that a ticket or an appointment is found, locked and guarded
// without asking every hub.
import { Refusal } from '../domain/refusal.js';
import { hubOfId } from '../platform/randomness.js';

/** The hub's key. Refuses `not-found` when the id contains none. */
export function requireHubOfId(id: string): string {
  const hub = hubOfId(id);
  if (hub === undefined) throw new Refusal('not-found');
  return hub;
}
