// A blocker of a booking as the refusal that a use case leaves with: the same rule, its second use.
import type { CityService } from '../hub/city-service.js';
import type { Hub } from '../hub/hub.js';
import { type FieldProblem, Refusal, type RefusalCode } from '../refusal.js';
import { type BookingBlocker, detailBlockers, type WantedDetails } from './booking-blockers.js';
import { type Visit, visitBlockers } from './visit.js';

/** Refuses what cannot be one visit, or is for more people than one of its services takes. */
export function refuseOnVisit(visit: Visit, hub: Hub, partySize: number): void {
  refuseOnDetails(visit, hub, { partySize });
  refuseOn(visitBlockers(visit), hub, visit[0].service);
}

/** Refuses what one of its services has against what the resident told. */
export function refuseOnDetails(visit: Visit, hub: Hub, told: Omit<WantedDetails, 'service'>): void {
  for (const { service } of visit) refuseOn(detailBlockers({ service, ...told }), hub, service);
}

/** Refuses on the first blocker; the page shows them all. */
export function refuseOn(blockers: readonly BookingBlocker[], hub: Hub, service: CityService): void {
  const [first] = blockers;
  if (first) throw refusalOn(first, hub, service);
}

/** What one blocker is refused with. */
export function refusalOn(blocker: BookingBlocker, hub: Hub, service: CityService): Refusal {
  const { code: _code, ...facts } = blocker as BookingBlocker & Record<string, never>;
  const code = codes[blocker.code];
  const because = blocker.code === 'outside-hours' ? { why: blocker.reason.code, because: blocker.reason.text } : {};
  const about = {
    zone: hub.opening.timeZone,
    hub: hub.key,
    hubName: hub.name,
    service: service.key,
    name: service.name,
  };
  return new Refusal(code, { ...about, ...facts, reason: undefined, ...because }, fieldsOf(blocker));
}

const codes = {
  'not-offered': 'not-offered',
  'outside-hours': 'hub-closed',
  'not-a-start': 'no-such-time',
  'too-soon': 'too-late',
  'too-far': 'too-far',
  'slot-taken': 'slot-taken',
  'party-too-large': 'party-too-large',
  'application-number-required': 'application-number-required',
  'application-number-wrong': 'application-number-wrong',
  'quantity-too-large': 'quantity-too-large',
  'not-combinable': 'not-combinable',
  'too-many-parts': 'not-combinable',
} satisfies Record<BookingBlocker['code'], RefusalCode>;

function fieldsOf({ code }: BookingBlocker): FieldProblem[] {
  if (code === 'party-too-large') return [{ field: 'partySize', code }];
  if (code === 'quantity-too-large') return [{ field: 'quantity', code }];
  if (code === 'application-number-required' || code === 'application-number-wrong') {
    return [{ field: 'applicationNumber', code }];
  }
  return [];
}
