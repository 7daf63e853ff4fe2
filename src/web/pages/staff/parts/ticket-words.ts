// A ticket in a line for staff: its service, how it came, its needs and its wait.
import type { MessageKey } from '../../../../contract/languages/message-keys.js';
import { languageName } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language, Text } from '../../../../domain/hub/hub.js';
import type { CallReason } from '../../../../domain/queue/order/call-reason.js';
import { isWithinMoreTime } from '../../../../domain/queue/ticket/more-time.js';
import type { Need, Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { minutesBetween } from '../../../../domain/time/instant.js';
import { callReason } from '../../../http/reasons.js';
import { translate } from '../../../../platform/sentences.js';
import { type StaffPageContext, staffText, timeFor } from './staff-page-context.js';

const MANY = 4;

/** The names of a hub's services by key. */
export type ServiceNames = ReadonlyMap<string, { name: Text }>;

interface NeedWords {
  /** The name of the partial with the icon. */
  icon: string;
  word: string;
}

interface TicketWords {
  id: string;
  number: string;
  /** Whether the number has five characters or more, and is drawn smaller. */
  long: boolean;
  service: string;
  /** The services after this one, or ''. */
  later: string;
  /** How the ticket came and its language, as in `walk-in, French`. */
  comes: string;
  needs: NeedWords[];
  /** The wait of a walk-in, `61 min`, or the booked time, `10:15 booked`. */
  wait: string;
  /** The size of a party, `2 people`, or ''. */
  people: string;
  /** Until when a ticket with more time is not called, `back at 10:40`, or ''. */
  away: string;
  /** The note of staff for a ticket on hold, or ''. */
  note: string;
}

/** The name of a service, or its key where the city no longer has it. */
export function ticketServiceName(services: ServiceNames, key: string, language: Language): string {
  const service = services.get(key);
  return service ? textIn(service.name, language) : key;
}

/** The names of up to MANY services; the number of more. */
export function servicesInShort(keys: readonly string[], services: ServiceNames, context: StaffPageContext): string {
  if (keys.length > MANY) return staffText(context, 'services', { count: keys.length });
  return keys.map((key) => ticketServiceName(services, key, context.language)).join(', ');
}

export function ticketWords(ticket: Ticket, services: ServiceNames, context: StaffPageContext): TicketWords {
  const { id, label, laterServices, needs, holdNote } = ticket;
  const later = laterServices.map((key) => ticketServiceName(services, key, context.language)).join(', ');
  return {
    id,
    number: label,
    long: label.length > 4,
    service: ticketServiceName(services, ticket.service, context.language),
    later: later && staffText(context, 'ticket.later', { services: later }),
    comes: comesAs(ticket, context),
    needs: needWords(needs, context),
    wait: waitWords(ticket, context),
    people: ticket.partySize > 1 ? staffText(context, 'ticket.people', { people: ticket.partySize }) : '',
    away: awayWords(ticket, context),
    note: holdNote ?? '',
  };
}

const awayWords = (ticket: Ticket, context: StaffPageContext): string =>
  isWithinMoreTime(ticket, context.now)
    ? staffText(context, 'ticket.away', { time: timeFor(context, ticket.notBefore ?? context.now) })
    : '';

export const needWords = (needs: readonly Need[], context: Pick<StaffPageContext, 'language'>): NeedWords[] =>
  needs.map((need) => ({ icon: `icon-need-${need}`, word: staffText(context, `need.${need}`) }));

/** The whole minutes since the ticket's arrival. */
export const waitedMinutes = (ticket: Ticket, { now }: StaffPageContext): number =>
  minutesBetween(ticket.arrivedAt, now);

/** The sentences in place of those with "0 min". */
const justArrived: Partial<Record<CallReason['code'], MessageKey>> = {
  'longest-waiting': 'staff.why.just-arrived',
  'need-credit': 'staff.why.need-just-arrived',
};

/**
 * The reason of a call as a sentence without its full stop. With `before`, it names the ticket that would come next too;
 * after a choice by staff, it always names the ticket that the rule would have called.
 */
export function whyWords(reason: CallReason, { language, zone, now }: StaffPageContext, before = false): string {
  const fresh = 'waitedMinutes' in reason && reason.waitedMinutes < 1 && justArrived[reason.code];
  const why = fresh ? translate(language, fresh, { ...reason }) : callReason(reason, zone, now).in(language);
  const chosen = reason.code === 'called-by-staff';
  if (reason.before === undefined || !(before || chosen)) return why;
  return `${why}. ${translate(language, `reason.${chosen ? 'rule-would' : 'goes-before'}`, { before: reason.before })}`;
}

/** How a ticket came and its language, as in `walk-in, French`. */
export function comesAs({ appointmentStart, guarded, language }: Ticket, context: StaffPageContext): string {
  const spoken = languageName(context.language, language);
  if (appointmentStart === null) return staffText(context, 'ticket.walk-in', { language: spoken });
  const key = guarded ? 'ticket.booked-late' : 'ticket.booked';
  return staffText(context, key, { language: spoken, time: timeFor(context, appointmentStart) });
}

function waitWords(ticket: Ticket, context: StaffPageContext): string {
  const { appointmentStart, guarded } = ticket;
  if (appointmentStart === null || guarded)
    return staffText(context, 'minutes', { minutes: waitedMinutes(ticket, context) });
  return staffText(context, 'ticket.booked-at', { time: timeFor(context, appointmentStart) });
}
