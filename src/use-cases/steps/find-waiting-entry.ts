// Finds a waiting-list entry for its resident, by its id and the signed token of the link.
import { LINK_DAYS } from '../../domain/durations.js';
import type { WaitingEntry } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import { plusMinutes, DAY_MINUTES } from '../../domain/time/instant.js';
import type { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { Unit } from '../../storage/unit.js';

/** Refuses `not-found`, in the same way for another token, and `link-expired`. */
export async function findWaitingEntry(unit: Unit, links: Links, id: string, token: string): Promise<WaitingEntry> {
  const entry = await unit.waiting.find(requireHubOfId(id), id);
  const isRight = links.isWaitingToken(id, token);
  if (!entry || !isRight) throw new Refusal('not-found', { why: 'link' });
  if (unit.now > plusMinutes(entry.endsAt, LINK_DAYS * DAY_MINUTES)) throw new Refusal('link-expired');
  return entry;
}
