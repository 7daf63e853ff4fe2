// A ticket on paper, in the language of the person who takes it.
import { localDateOf } from '../../../../domain/time/wall-time.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { dayText, rangeText, timeText } from '../../../http/wording.js';
import { translate } from '../../../http/translator.js';
import { qrPath } from './qr-path.js';

/** `statusUrl`: what the resident's phone opens. `back`: where the greeter goes on. */
export function paperPage({ ahead, hub, service, ticket, wait }: MyTicket, statusUrl: string, back: string) {
  const { language } = ticket;
  const { timeZone } = hub.opening;
  const day = dayText(language, localDateOf(ticket.arrivedAt, timeZone), true);
  return {
    language,
    title: translate(language, 'paper.title', { ticket: ticket.label }),
    back,
    hub: hub.name[language],
    moment: `${day}, ${timeText(language, ticket.arrivedAt, timeZone)}`,
    number: ticket.label,
    long: ticket.label.length > 4,
    service: service.name[language],
    ahead: translate(language, 'paper.ahead', { count: ahead }),
    range: wait ? rangeText(wait) : '',
    qr: qrPath(statusUrl),
  };
}
