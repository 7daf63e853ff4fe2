import { timeText } from '../src/contract/words/clock';
import { kiosk } from './hub';
import { pick, kioskText } from './language';
import { latestCallAt, type Issued } from './state';
import { visit } from './visit';

/** The service's name as people know it. */
export function serviceName({ service }: Issued): string {
  const found = kiosk.value?.services.find((each) => each.key === service);
  return found ? pick(found.name) : '';
}

/** "4 people before you". */
export const before = ({ ahead }: Issued): string => kioskText('ticket.before', { count: ahead });

/** Nobody is before, and the range ends within the first five minutes: words say it better than "0–5". */
export const isNextInLine = ({ ahead, wait }: Issued): boolean => ahead === 0 && wait !== null && wait.toMinutes <= 5;

/** `at`: epoch milliseconds. */
const atHub = (at: number): string => timeText(visit.value.language, at, kiosk.value?.timeZone ?? 'UTC');

/** Who is before, for what, and what is promised. */
export function waitSentence(issued: Issued): string {
  const service = serviceName(issued);
  const who = service ? kioskText('ticket.beforeFor', { before: before(issued), service }) : `${before(issued)}.`;
  const promised = issued.wait && kioskText('ticket.by', { time: atHub(latestCallAt(issued.issuedAt, issued.wait)) });
  return promised ? `${who} ${promised}` : who;
}

/** What the check-in means for the booking; nothing for a walk-in's ticket. */
export function bookingSentence(issued: Issued): string | undefined {
  if (!('appointment' in issued)) return undefined;
  const { punctuality, start } = issued.appointment;
  return kioskText(`ticket.${punctuality}`, { time: atHub(Date.parse(start)) });
}
