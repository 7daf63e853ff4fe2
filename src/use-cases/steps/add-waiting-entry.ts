// Adds an entry to the end of a waiting list, with or without a booking.
import {
  endOfWaiting,
  type WaitingTimes,
  waitingWindowOf,
  waitingWindowProblem,
} from '../../domain/booking/waiting-days.js';
import type { JoinedEntry, WaitingEntry } from '../../domain/booking/waiting-list.js';
import type { Hub } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import type { Unit } from '../../storage/unit.js';

type Asked = Pick<
  WaitingEntry,
  'appointment' | 'twinOf' | 'service' | 'wish' | 'partySize' | 'language' | 'needs' | 'applicationNumber' | 'offers'
>;

/**
 * A new entry. `before` is the start of the booking that would move. Refuses `wrong-input` for days that are not
 * allowed.
 */
export function newWaitingEntry(hub: Hub, asked: Asked, times: WaitingTimes, now: Instant, before?: Instant) {
  const zone = hub.opening.timeZone;
  const window = waitingWindowOf(times, { zone, now, before });
  const problem = waitingWindowProblem(window, zone, now);
  if (problem) throw new Refusal('wrong-input', {}, [{ field: 'to', code: problem }]);
  return {
    hub: hub.key,
    id: newId(hub.key),
    ...asked,
    ...window,
    timeOfDay: times.timeOfDay,
    state: 'waiting' as const,
    endedBecause: null,
    endsAt: endOfWaiting(window, zone),
    offer: null,
    offerStart: null,
    offerExpiresAt: null,
    lapses: 0,
    passed: [],
    createdAt: now,
  };
}

/** Adds the entry with its event; `keep` writes what belongs to it in the same transaction. */
export async function addWaitingEntry(
  unit: Unit,
  entry: Omit<WaitingEntry, 'place'>,
  actor: string,
  keep: (added: WaitingEntry) => Promise<void> = async () => {},
): Promise<JoinedEntry> {
  const added = await unit.waiting.add(entry);
  await keep(added);
  const reason = { service: entry.service, language: entry.language };
  await unit.append({ hub: entry.hub, type: 'waiting-joined', actor, reason });
  return { entry: added.id, place: await unit.waiting.placeOf(added, unit.now) };
}
