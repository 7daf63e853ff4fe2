import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { translate } from '../../../../platform/sentences.js';
import { firstTimeLine } from '../find/hub-choice-page.js';
import { firstFree, type Offer, offerName } from '../offers.js';
import { reasonsOf } from './reasons-of-days.js';
import { stepsAt } from '../booking-progress.js';
import type { TimesWish } from './times-page.js';
import { codeOfVisit } from '../visit-code.js';
import { joinUrl } from '../waiting/waiting-urls.js';

/** The page for a hub without free times in the whole horizon: the reasons, and the hubs that have some. */
export function noTimesPage(content: TimesWish, others: readonly Offer[], language: Language) {
  const { hub, service, days } = content.offer;
  const last = days.at(-1);
  const date = last ? dayText(language, last.date, 'date-and-year') : '';
  const facts = { service: offerName(content.offer, language), hub: textIn(hub.name, language), date };
  const closed = days.every(({ reason }) => reason !== undefined);
  const free = others.filter((other) => other.hub.key !== hub.key && firstFree(other.days));
  return {
    title: translate(language, 'resident.no-times.title', { hub: textIn(hub.name, language) }),
    lead: translate(language, `resident.no-times.lead${closed ? '-closed' : ''}`, facts),
    steps: content.changing ? null : stepsAt(3, language),
    back: content.urls.back,
    reasons: reasonsOf(content.offer, days.filter(isOutOfTheOrdinary), language),
    hubs: free.sort(byFirstTime).map((other) => firstTimeLine(other, language, content.urls.at)),
    anyUrl: free.length > 1 ? content.urls.any : '',
    waitUrl: content.changing || closed ? '' : joinUrl(codeOfVisit(content.offer.visit), hub.key),
    walkIn: service.channels.walkIn ? `/book/${service.key}` : '',
  };
}

/** Only holidays and closures explain a lack of times; regularly closed days do not. */
const isOutOfTheOrdinary = ({ reason }: Offer['days'][number]): boolean =>
  reason?.code === 'holiday' || reason?.code === 'closure';

const byFirstTime = (a: Offer, b: Offer): number =>
  (firstFree(a.days)?.time.start ?? 0) - (firstFree(b.days)?.time.start ?? 0);
