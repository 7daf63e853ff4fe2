// A ticket on paper, in the resident's language; the buttons below it are in the language of the staff who print it.
import { dayAndTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { waitInMinutes } from '../../../http/wording.js';
import { saying, translate } from '../../../../platform/sentences.js';

/** `qr` is an SVG of the address that the resident's phone opens, `back` the address of the greeter's page. */
export function paperPage(
  { ahead, hub, service, ticket, wait }: MyTicket,
  qr: string,
  back: string,
  staffLanguage: Language,
) {
  const { language } = ticket;
  const { timeZone } = hub.opening;
  const forStaff = saying(staffLanguage, 'paper');
  return {
    language,
    title: translate(language, 'paper.title', { ticket: ticket.label }),
    staff: { language: staffLanguage, nav: forStaff('nav'), print: forStaff('print'), back: forStaff('back') },
    back,
    hub: textIn(hub.name, language),
    moment: dayAndTimeText(language, ticket.arrivedAt, timeZone, 'short-day-and-year'),
    number: ticket.label,
    long: ticket.label.length > 4,
    service: textIn(service.name, language),
    ahead: translate(language, 'paper.ahead', { count: ahead }),
    range: wait ? waitInMinutes(language, wait) : '',
    qr,
  };
}
