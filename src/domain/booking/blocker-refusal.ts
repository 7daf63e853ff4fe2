// A blocker of a booking as the refusal that a use case leaves with: the same rule, its second use.
import type { Hub } from '../hub/hub.js';
import { closedFacts } from '../hub/opening-hours.js';
import { Refusal } from '../refusal.js';
import { type BookingBlocker, detailBlockers, type WantedDetails } from './booking-blockers.js';
import { type Visit, visitBlockers } from './visit.js';

/** Refuses what cannot be one visit, or is for more people than one of its services takes. */
export function refuseOnVisit(visit: Visit, hub: Hub, partySize: number): void {
  refuseOnDetails(visit, hub, { partySize });
  refuseOn(visitBlockers(visit), hub);
}

/** Refuses what one of its services has against what the resident told. */
export function refuseOnDetails(visit: Visit, hub: Hub, told: Omit<WantedDetails, 'service'>): void {
  for (const { service } of visit) refuseOn(detailBlockers({ service, ...told }), hub);
}

/** Refuses on the first blocker; the page shows them all. */
export function refuseOn(blockers: readonly BookingBlocker[], hub: Hub): void {
  const [first] = blockers;
  if (first) throw refusalOn(first, hub);
}

/** What one blocker is refused with. */
export function refusalOn(blocker: BookingBlocker, { opening: { timeZone: zone } }: Hub): Refusal {
  switch (blocker.code) {
    case 'not-offered':
    case 'slot-taken':
      return new Refusal(blocker.code);
    case 'outside-hours':
      return new Refusal('hub-closed', closedFacts(blocker.reason));
    case 'not-a-start':
      return new Refusal('no-such-time', { cellMinutes: blocker.cellMinutes });
    case 'too-soon':
      return new Refusal('too-late', { earliest: { at: blocker.earliest, zone } });
    case 'too-far':
      return new Refusal('too-far', { lastDate: { date: blocker.lastDate } });
    case 'not-combinable':
    case 'too-many-parts':
      return new Refusal('not-combinable');
    case 'party-too-large':
      return new Refusal(blocker.code, { maximum: blocker.maximum }, [{ field: 'partySize', code: blocker.code }]);
    case 'quantity-too-large':
      return new Refusal(blocker.code, { maximum: blocker.maximum }, [{ field: 'quantity', code: blocker.code }]);
    case 'application-number-required':
    case 'application-number-wrong':
      return new Refusal(blocker.code, { example: blocker.example }, [
        { field: 'applicationNumber', code: blocker.code },
      ]);
  }
}
