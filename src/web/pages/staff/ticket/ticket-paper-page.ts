// A ticket on paper, in the language of the person who takes it; the buttons below it, in that of who prints it.
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { rangeText, timeText } from '../../../http/wording.js';
import { translate } from '../../../http/translator.js';
import { qrPath } from './qr-path.js';

/** `statusUrl`: what the resident's phone opens. `back`: where the greeter goes on, who reads `staffLanguage`. */
export function paperPage(
  { ahead, hub, service, ticket, wait }: MyTicket,
  statusUrl: string,
  back: string,
  staffLanguage: Language,
) {
  const { language } = ticket;
  const { timeZone } = hub.opening;
  const day = shortDay(language, localDateOf(ticket.arrivedAt, timeZone));
  const forStaff = (key: string): string => translate(staffLanguage, `paper.${key}`);
  return {
    language,
    title: translate(language, 'paper.title', { ticket: ticket.label }),
    staff: { language: staffLanguage, nav: forStaff('nav'), print: forStaff('print'), back: forStaff('back') },
    back,
    hub: textIn(hub.name, language),
    moment: `${day}, ${timeText(language, ticket.arrivedAt, timeZone)}`,
    number: ticket.label,
    long: ticket.label.length > 4,
    service: textIn(service.name, language),
    ahead: translate(language, 'paper.ahead', { count: ahead }),
    range: wait ? rangeText(wait) : '',
    qr: qrPath(statusUrl),
  };
}

/** `Mon 23 Nov 2026`, `lun. 23 nov. 2026`: on one line of the paper, with the time. */
function shortDay(language: Language, date: LocalDate): string {
  const wanted = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(`${language}-CA`, wanted).formatToParts(Date.parse(`${date}T12:00:00Z`));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = language === 'fr' && part('day') === '1' ? '1er' : part('day');
  return [part('weekday'), day, part('month'), part('year')].join(' ');
}
