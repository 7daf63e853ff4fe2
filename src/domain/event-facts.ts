// The facts of each event, by its type: keys, codes and numbers for reports; never free text or personal data. Facts
// written by earlier versions may lack what is optional here.
import type { BookingBlocker } from './booking/booking-blockers.js';
import type { HoursPlan } from './hub/hours-plan.js';
import type { Language } from './hub/hub.js';
import type { PolicyChange } from './hub/policy-changes.js';
import type { CallReason } from './queue/order/call-reason.js';
import type { DayEndReason } from './queue/ticket/day-end.js';
import type { ReleaseReason } from './queue/ticket/release-reason.js';
import type { Instant, InstantText } from './time/instant.js';

/** `needs` is the number of declared needs. */
type Visitor = { service: string; language: Language; needs: number };
type ByService = { service: string };

/** `hit` is the number of bookings whose time is not offered any more, `restored` of those whose time is again. */
type HoursChanged = { kind: HoursPlan['kind']; change: string; hit: number; restored: number };

type CityChanged = {
  kind: 'added' | 'changed' | 'kept';
  what: 'city' | 'hub' | 'service' | 'counter';
  key: string;
  fields: string[];
};

/** `null` stands for an event that may come without facts. */
export interface EventFactsOf {
  started: null;
  recalled: null;
  missed: null;
  'put-back': null;
  /** `code` is there when a supervisor ended the visit. */
  finished: ByService & { code?: ReleaseReason };
  'finish-undone': null;
  resumed: null;
  'more-time-asked': { minutes: number };
  ready: null;
  returned: null;
  /** Without facts when the person said that they leave. */
  left: { code: DayEndReason } | { code: 'day-ended'; endedAt: InstantText } | null;
  'ticket-issued': Visitor & { beyondClosing?: true };
  'checked-in': Visitor;
  called: CallReason;
  held: { remindInMinutes: number };
  transferred: { fromService: string; toService?: string; toCounter?: string };
  'service-added': ByService;
  /** The ticket that was split names the new one, and the new one the ticket that it was split `from`. */
  split: { into: string; partySize: number } | (Visitor & { from: string });
  released: { code: ReleaseReason };
  'counter-opened': { services: string[] };
  'counter-closed': { backAt: InstantText } | { code: ReleaseReason } | null;
  'time-held': ByService;
  'hold-extended': { minutes: number };
  'time-released': null;
  'confirmation-asked': Visitor;
  booked: Visitor & { confirmed?: true; overrides?: BookingBlocker['code'][] };
  rescheduled: { fromHub: string; toHub: string; sequence: number };
  cancelled: null;
  'waiting-joined': ByService & { language: Language };
  'waiting-left': ByService & { why: 'left' | 'removed' };
  /** `offer` counts the offers of the waiting-list entry. */
  'time-offered': ByService & { offer: number };
  'offer-passed': ByService & { why: 'lapsed' | 'declined' };
  'hub-closed': { until: Instant; change: string; hit: number };
  'hub-reopened': null;
  /** Without facts when the city is loaded for the first time. */
  'city-applied': { changed: CityChanged[]; hit: number } | null;
  'hours-changed': HoursChanged;
  'hours-withdrawn': Pick<HoursChanged, 'change' | 'restored'>;
  'offers-sent': { change: string; sent: number };
  'offer-told': { change: string };
  'policy-changed': { version: number; changed: PolicyChange[] };
  'counter-changed': { languages: Language[]; first: string[] };
}
