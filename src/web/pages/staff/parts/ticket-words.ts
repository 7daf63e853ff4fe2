// A ticket as staff read it in a line: what for, how it came, what would help, how long it has waited.
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
import { type Reader, say, timeFor } from './staff-reader.js';

const MANY = 4;

/** Names of a hub's services by key. */
export type ServiceNames = ReadonlyMap<string, { name: Text }>;

interface NeedWords {
  /** Name of the partial with its icon. */
  icon: string;
  word: string;
}

interface TicketWords {
  id: string;
  number: string;
  /** Five characters or more: drawn smaller. */
  long: boolean;
  service: string;
  /** Services that come after this one, or ''. */
  later: string;
  /** `walk-in, French` */
  comes: string;
  needs: NeedWords[];
  /** `61 min`, or `10:15 booked`. */
  wait: string;
  /** `2 people`, or ''. */
  people: string;
  /** `back at 10:40`: they asked for more time; or ''. */
  away: string;
  /** What staff noted when it was put on hold, or ''. */
  note: string;
}

/** The key itself where the city no longer lists the service. */
export function ticketServiceName(services: ServiceNames, key: string, language: Language): string {
  const service = services.get(key);
  return service ? textIn(service.name, language) : key;
}

/** The names of a few services; of many, how many. */
export function servicesInShort(keys: readonly string[], services: ServiceNames, reader: Reader): string {
  if (keys.length > MANY) return say(reader, 'services', { count: keys.length });
  return keys.map((key) => ticketServiceName(services, key, reader.language)).join(', ');
}

export function ticketWords(ticket: Ticket, services: ServiceNames, reader: Reader): TicketWords {
  const { id, label, laterServices, needs, holdNote } = ticket;
  const later = laterServices.map((key) => ticketServiceName(services, key, reader.language)).join(', ');
  return {
    id,
    number: label,
    long: label.length > 4,
    service: ticketServiceName(services, ticket.service, reader.language),
    later: later && say(reader, 'ticket.later', { services: later }),
    comes: comesAs(ticket, reader),
    needs: needWords(needs, reader),
    wait: waitWords(ticket, reader),
    people: ticket.partySize > 1 ? say(reader, 'ticket.people', { people: ticket.partySize }) : '',
    away: awayWords(ticket, reader),
    note: holdNote ?? '',
  };
}

const awayWords = (ticket: Ticket, reader: Reader): string =>
  isWithinMoreTime(ticket, reader.now)
    ? say(reader, 'ticket.away', { time: timeFor(reader, ticket.notBefore ?? reader.now) })
    : '';

export const needWords = (needs: readonly Need[], reader: Pick<Reader, 'language'>): NeedWords[] =>
  needs.map((need) => ({ icon: `icon-need-${need}`, word: say(reader, `need.${need}`) }));

export const waitedMinutes = (ticket: Ticket, { now }: Reader): number => minutesBetween(ticket.arrivedAt, now);

/** Said in place of "0 min". */
const justArrived: Partial<Record<CallReason['code'], MessageKey>> = {
  'longest-waiting': 'staff.why.just-arrived',
  'need-credit': 'staff.why.need-just-arrived',
};

/** A sentence without its full stop; with `before`, also whom it goes before. Staff who chose read whom the rule would have. */
export function whyWords(reason: CallReason, { language, zone, now }: Reader, before = false): string {
  const fresh = 'waitedMinutes' in reason && reason.waitedMinutes < 1 && justArrived[reason.code];
  const why = fresh ? translate(language, fresh, { ...reason }) : callReason(reason, zone, now).in(language);
  const chosen = reason.code === 'called-by-staff';
  if (reason.before === undefined || !(before || chosen)) return why;
  return `${why}. ${translate(language, `reason.${chosen ? 'rule-would' : 'goes-before'}`, { before: reason.before })}`;
}

/** `walk-in, French` */
export function comesAs({ appointmentStart, guarded, language }: Ticket, reader: Reader): string {
  const spoken = languageName(reader.language, language);
  if (appointmentStart === null) return say(reader, 'ticket.walk-in', { language: spoken });
  const key = guarded ? 'ticket.booked-late' : 'ticket.booked';
  return say(reader, key, { language: spoken, time: timeFor(reader, appointmentStart) });
}

function waitWords(ticket: Ticket, reader: Reader): string {
  const { appointmentStart, guarded } = ticket;
  if (appointmentStart === null || guarded) return say(reader, 'minutes', { minutes: waitedMinutes(ticket, reader) });
  return say(reader, 'ticket.booked-at', { time: timeFor(reader, appointmentStart) });
}
