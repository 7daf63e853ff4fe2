// The state of an entry on a waiting list: its number, the time that is offered, or that it has ended and why.
import { MOST_LAPSES, OFFER_MINUTES } from '../../../../domain/durations.js';
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { timeText } from '../../../../contract/words/clock.js';
import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { MINUTE } from '../../../../domain/time/instant.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { WaitingDetails } from '../../../../use-cases/booking/show-waiting.js';
import { saying, translate } from '../../../../platform/sentences.js';
import { offerName } from '../offers.js';
import { waitingUrls } from './waiting-urls.js';
import { wishText } from '../../waiting-wish-words.js';

/** `notice` is what has just happened: `joined`, `declined`, `late`, `limit` or ''. `bookingUrl`: of the taken booking. */
export function waitingPage(
  details: WaitingDetails,
  token: string,
  notice: string,
  language: Language,
  bookingUrl = '',
) {
  const { entry, hub, service, visit, state, booked } = details;
  const say = saying(language, 'resident.waiting');
  const zone = hub.opening.timeZone;
  const showsNotice = notice === 'declined' || notice === 'limit' || (notice === 'late' && state !== 'taken');
  const wasJoined = notice === 'joined' && state === 'waiting';
  const facts = { place: details.place, ...offerFacts(details, language), lapses: MOST_LAPSES };
  const about = { service: offerName({ visit }, language), hub: textIn(hub.name, language) };
  return {
    title: say(`title-${state}`),
    heading: say(wasJoined ? 'heading-joined' : `heading-${state}`, facts),
    said: showsNotice ? say(`said-${notice}`) : '',
    lead: say(leadOf(details), facts),
    about: say('about', about),
    wish: wishText(entry, language),
    booking: booked
      ? say(state === 'taken' ? 'booking-taken' : 'booking', {
          when: dayAtTimeText(language, booked.start, zone),
          reference: booked.reference,
        })
      : '',
    isWaiting: state === 'waiting',
    isOffered: state === 'offered',
    canLeave: state === 'waiting' || state === 'offered',
    place: say('place', facts),
    kept: say(details.reach ? 'next-kept' : 'next-kept-unreached', { minutes: OFFER_MINUTES }),
    last: state === 'offered' && entry.lapses === MOST_LAPSES - 1 ? say('last', facts) : '',
    bookingUrl: state === 'taken' ? bookingUrl : '',
    againUrl: state === 'ended' ? `/book/${service.key}/${hub.key}` : '',
    urls: waitingUrls(entry.id, token),
  };
}

const leadOf = ({ state, endedBecause, booked, reach }: WaitingDetails): KeyIn<'resident.waiting'> => {
  if (state === 'ended') return `lead-${endedBecause ?? 'over'}`;
  if (state === 'waiting' && !reach) return 'lead-unreached';
  return state === 'offered' && booked ? 'lead-offered-booking' : `lead-${state}`;
};

/** The offered time, until when it is held, and the remaining minutes, rounded up. */
function offerFacts({ offer, hub, asOf }: WaitingDetails, language: Language) {
  if (!offer) return { when: '', until: '', left: '' };
  const zone = hub.opening.timeZone;
  const minutes = Math.ceil((offer.expiresAt - asOf) / MINUTE);
  return {
    when: dayAtTimeText(language, offer.start, zone),
    until: timeText(language, offer.expiresAt, zone),
    left: translate(language, 'resident.waiting.minutes', { count: minutes }),
  };
}
