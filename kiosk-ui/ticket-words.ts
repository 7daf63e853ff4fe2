import { timeText } from '../src/contract/words/clock';
import { kiosk } from './hub';
import { pick, kioskText } from './language';
import { latestCallAt, type Issued } from './state';
import { visit } from './visit';

/** The name of the ticket's service; empty if the hub no longer has it. */
export function serviceName({ service }: Issued): string {
  const found = kiosk.value?.services.find((each) => each.key === service);
  return found ? pick(found.name) : '';
}

/** The people before the ticket: "4 people before you". */
export const before = ({ ahead }: Issued): string => kioskText('ticket.before', { count: ahead });

/**
 * Whether the ticket is next: nobody is before it and the range ends within five minutes. Words are clearer then than
 * "0–5".
 */
export const isNextInLine = ({ ahead, wait }: Issued): boolean => ahead === 0 && wait !== null && wait.toMinutes <= 5;

/** A time of day at the hub. `at` is in epoch milliseconds. */
const atHub = (at: number): string => timeText(visit.value.language, at, kiosk.value?.timeZone ?? 'UTC');

/** The sentence about the wait: the people before the ticket, its service, and the promised time. */
export function waitSentence(issued: Issued): string {
  const service = serviceName(issued);
  const people = service ? kioskText('ticket.beforeFor', { before: before(issued), service }) : `${before(issued)}.`;
  const promised = issued.wait && kioskText('ticket.by', { time: atHub(latestCallAt(issued.issuedAt, issued.wait)) });
  return promised ? `${people} ${promised}` : people;
}

/** The sentence about the booking that was checked in; undefined for a walk-in. */
export function bookingSentence(issued: Issued): string | undefined {
  if (!('appointment' in issued)) return undefined;
  const { punctuality, start } = issued.appointment;
  return kioskText(`ticket.${punctuality}`, { time: atHub(Date.parse(start)) });
}
