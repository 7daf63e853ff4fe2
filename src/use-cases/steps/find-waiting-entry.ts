// An entry of a waiting list as its resident reaches it: by its id, with the signed token of their link.
import type { WaitingEntry } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import { plusMinutes } from '../../domain/time/instant.js';
import type { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import type { Unit } from '../../storage/unit.js';

/** A link still says what became of the waiting so many days after its end. */
const LINK_DAYS = 60;

/** Refuses `not-found`, `not-yours` (another token), `link-expired`. */
export async function findEntry(unit: Unit, links: Links, id: string, token: string): Promise<WaitingEntry> {
  const entry = await unit.waiting.find(hubOf(id), id);
  if (!entry) throw new Refusal('not-found');
  if (!links.isWaitingToken(id, token)) throw new Refusal('not-yours', { why: 'link' });
  if (unit.now > plusMinutes(entry.endsAt, LINK_DAYS * 24 * 60)) throw new Refusal('link-expired');
  return entry;
}
