// A hub's waiting list for greeters, in its order and with names, because residents ask about their place.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import { quantityText } from '../../../../contract/words/quantity.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { VisitWish } from '../../../../domain/booking/visit.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { ListedEntry } from '../../../../use-cases/booking/list-waiting.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import { wishText } from '../../waiting-wish-words.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName } from '../parts/ticket-words.js';

interface Facts {
  now: HubNow;
  listed: readonly ListedEntry[];
  refusal?: Refusal;
}

export function waitingListPage({ now, listed, refusal }: Facts, language: Language) {
  const { asOf, hub } = now;
  const context = staffPageContext(hub, asOf, language);
  const path = `/staff/hubs/${hub.key}/waiting-list`;
  return {
    ...cityBar(context, 'waiting.title', path),
    hubName: textIn(hub.name, language),
    back: `/staff/hubs/${hub.key}/greeter`,
    refusal: refusalWords(refusal, context),
    rows: listed.map((one, index) => rowOf(one, index + 1, now, context)),
  };
}

/** The confirmation before an entry is removed; undefined where the entry is no longer on the list. */
export function removePage(now: HubNow, listed: readonly ListedEntry[], id: string, language: Language) {
  const { asOf, hub } = now;
  const context = staffPageContext(hub, asOf, language);
  const back = `/staff/hubs/${hub.key}/waiting-list`;
  const index = listed.findIndex(({ entry }) => entry.id === id);
  const asked = listed[index];
  if (!asked) return undefined;
  const row = rowOf(asked, index + 1, now, context);
  return { ...cityBar(context, 'waiting.remove-title', row.remove), back, row };
}

function rowOf(
  { entry, hasOffer, name, reference }: ListedEntry,
  place: number,
  { hub, services }: HubNow,
  context: StaffPageContext,
) {
  const { language, zone, now } = context;
  const timeWords = (at: typeof now): string => timeOrDayAndTimeText(language, at, zone, now);
  const names = new Map(services.map(({ service }) => [service.key, service]));
  const nameOf = (key: string): string => ticketServiceName(names, key, language);
  const { offerStart, offerExpiresAt } = entry;
  const isOffered = hasOffer && offerStart !== null && offerExpiresAt !== null;
  return {
    place,
    name: name ?? staffText(context, 'booking.no-name'),
    services: partsOf(entry.wish).map(({ service, quantity }) => quantityText(language, nameOf(service), quantity)),
    wish: wishText(entry, language),
    party: entry.partySize > 1 ? staffText(context, 'booking.party', { count: entry.partySize }) : '',
    booking: reference === undefined ? '' : staffText(context, 'waiting.booking', { reference }),
    since: staffText(context, 'waiting.since', { time: timeWords(entry.createdAt) }),
    state: isOffered
      ? staffText(context, 'waiting.offered', { time: timeWords(offerStart), until: timeFor(context, offerExpiresAt) })
      : staffText(context, 'waiting.waiting'),
    remove: `/staff/hubs/${hub.key}/waiting-list/${encodeURIComponent(entry.id)}/remove`,
  };
}

const partsOf = ({ service, quantity = 1, also = [] }: VisitWish): { service: string; quantity: number }[] => [
  { service, quantity },
  ...also.map((part) => ({ service: part.service, quantity: part.quantity ?? 1 })),
];
