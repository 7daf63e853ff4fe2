// The buttons for a resident's own moves on the phone. A move with a rule to read first has a page of its own.
import { MORE_TIME_MINUTES, RETURN_MINUTES } from '../../../domain/durations.js';
import { timeText } from '../../../contract/words/clock.js';
import type { Language } from '../../../domain/hub/hub.js';
import { allowedOwnMoves } from '../../../domain/queue/ticket/allowed-moves.js';
import type { OwnMove } from '../../../domain/queue/ticket/plain-moves.js';
import type { MyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { saying } from '../../../platform/sentences.js';

/** A button, which sends a form to `action` or links to `href`. The other one of them is ''. */
interface PhoneAct {
  word: string;
  action: string;
  href: string;
}

/** The buttons in the order of the page, without leaving, which is apart below them. `url`: the ticket's own address. */
export function phoneActs(mine: MyTicket, url: string, language: Language): PhoneAct[] {
  const say = saying(language, 'phone');
  const acts = {
    return: { word: say('return.press'), action: `${url}/return`, href: '' },
    ready: { word: say('ready.press'), action: `${url}/ready`, href: '' },
    'more-time': {
      word:
        mine.state === 'called' ? say('more-time.called.link') : say('more-time.link', { minutes: MORE_TIME_MINUTES }),
      action: '',
      href: `${url}/more-time`,
    },
  } satisfies Record<Exclude<OwnMove, 'leave'>, PhoneAct>;
  const may = allowedOwnMoves(mine.ticket, mine.asOf);
  const own = (['return', 'ready', 'more-time'] as const)
    .filter((move) => may.includes(move))
    .map((move) => acts[move]);
  return mine.state === 'called' ? [acts['more-time']] : own;
}

/** The rule of more time, before the request for it. After a call or an earlier request, what can be done instead. */
export function moreTimePage({ ticket, hub, asOf, state, counter }: MyTicket, language: Language) {
  const at = (instant: Parameters<typeof timeText>[1]) => timeText(language, instant, hub.opening.timeZone);
  const may = allowedOwnMoves(ticket, asOf).includes('more-time');
  const facts = {
    minutes: MORE_TIME_MINUTES,
    back: RETURN_MINUTES,
    counter: counter?.label ?? '',
    time: at(ticket.notBefore ?? asOf),
  };
  const say = saying(language, 'phone.more-time');
  const title = say('title', facts);
  if (may)
    return { may, title, heading: say('heading', facts), rules: [say('not-called', facts), say('place'), say('once')] };
  const why = state === 'called' ? 'called' : 'over';
  const rules = [say(`${why}.do`, facts), say(`${why}.else`, facts)];
  return { may, title, heading: say(`${why}.heading`, facts), rules };
}
