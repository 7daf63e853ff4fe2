import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { CityService, Fee } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { translate } from '../../../../platform/sentences.js';
import type { ServiceAtHub } from '../offers.js';
import { asOfText, walkInWait, type WalkInWait } from '../../walk-in-waits.js';
import { bookUrlOf, pageAfter, placeFrom, bookingPathOf } from './booking-path.js';
import { weeklyText } from '../../when.js';

/** A hub that has the service. */
interface PlaceLine extends WalkInWait {
  name: string;
  url: string;
  hours: string;
}

/**
 * The information before a visit or a booking. Texts, minutes, fee and channels are those of the first hub with the service.
 * `wanted` is the hub from which the resident came. It counts as the first and need not be chosen again.
 */
export function servicePage(city: readonly [ServiceAtHub, ...ServiceAtHub[]], language: Language, wanted = '') {
  const chosen = placeFrom(city, wanted);
  const places = chosen ? [chosen, ...city.filter((place) => place !== chosen)] : city;
  const { now, here } = chosen ?? city[0];
  const { service } = here;
  const { online } = service;
  const book = bookUrlOf(city, wanted);
  const path = bookingPathOf(service, chosen ? wanted : '', book);
  return {
    title: textIn(service.name, language),
    description: textIn(service.description, language),
    online: online ? { url: online.url, text: textIn(online.text, language) } : null,
    whatToBring: service.whatToBring.map((text) => textIn(text, language)),
    facts: [...(chosen ? [placeFact(chosen, language)] : []), ...factsOf(service, language)],
    back: chosen ? `/hubs/${wanted}` : '/book',
    bookUrl: book && pageAfter(path, 'service'),
    rightUrl: path.right,
    checklistUrl: path.checklist,
    walkIn: here.walkIn.offered,
    booking: here.appointment.offered,
    places: places.map((place) => placeLine(place, language)),
    asOf: asOfText(now.hub.opening.timeZone, now.asOf, language),
  };
}

const placeFact = ({ now: { hub } }: ServiceAtHub, language: Language): { term: string; text: string } => ({
  term: translate(language, 'resident.service.hub'),
  text: `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`,
});

/** The duration, the fee and the application number of a service as a list of terms. */
export function factsOf(service: CityService, language: Language): { term: string; text: string }[] {
  const fact = (term: KeyIn<'resident.service'>, text: string) => ({
    term: translate(language, `resident.service.${term}`),
    text,
  });
  const takes = fact('takes', translate(language, 'resident.service.about-minutes', { count: service.minutes }));
  const number = service.applicationNumber;
  const shown = number?.required
    ? [fact('number', translate(language, 'resident.service.number-example', { example: number.example }))]
    : [];
  return service.fee ? [takes, ...feeFacts(service.fee, language, fact), ...shown] : [takes, ...shown];
}

function feeFacts(
  fee: Fee,
  language: Language,
  fact: (term: KeyIn<'resident.service'>, text: string) => { term: string; text: string },
) {
  const facts = { fee: textIn(fee.text, language), date: dayText(language, fee.effectiveFrom, 'date-and-year') };
  const text = translate(language, 'resident.service.fee-from', facts);
  return [fact('fee', text), fact('payment', textIn(fee.paymentKinds, language))];
}

function placeLine({ now, here }: ServiceAtHub, language: Language): PlaceLine {
  const { walkIn } = here.service.channels;
  return {
    ...walkInWait(now, here, language),
    name: textIn(now.hub.name, language),
    url: `/hubs/${now.hub.key}`,
    hours: walkIn && here.walkIn.offered ? weeklyText(language, walkIn) : '',
  };
}
