import { CONTACT_KEPT_DAYS } from '../../../../domain/durations.js';
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { type LanguageEntry, languageEntry } from '../../../../contract/languages/list.js';
import { type Language, usualLanguages } from '../../../../domain/hub/hub.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import { translate } from '../../../../platform/sentences.js';
import { type Details, hiddenFields } from './details.js';
import { type Kept, keptTexts } from './details-page.js';
import { holdPanel } from './hold-panel.js';
import { phoneText } from '../../../../platform/phone-number.js';
import { stepsAt } from '../booking-progress.js';

/** One answer, and the button that leads back to its field. */
interface Answer {
  term: string;
  text: string;
  /** The name and value of the button, and the address to which it sends the form. */
  name: string;
  value: string;
  url: string;
  /** The buttons to the other languages, for the answer about the language in a city with more than two. */
  languages?: (LanguageEntry & { url: string })[];
}

/**
 * All answers, for a check before the booking. `idempotencyKey` belongs to the held time and is the same whenever the page
 * is shown; `languages` are the city's.
 */
export function checkPage(
  kept: Kept,
  details: Details,
  idempotencyKey: string,
  language: Language,
  languages = usualLanguages,
) {
  const texts = keptTexts(kept, language);
  return {
    ...texts,
    hold: holdPanel(kept, texts.formUrl, 'check', language),
    title: translate(language, 'resident.check.title'),
    steps: stepsAt(5, language),
    answers: [
      ...timeAnswers(kept, language),
      ...ownAnswers(kept, details, language),
      languageAnswer(texts.formUrl, language, languages),
    ],
    hidden: hiddenFields(details),
    idempotencyKey,
    days: CONTACT_KEPT_DAYS,
  };
}

function timeAnswers(kept: Kept, language: Language): Answer[] {
  const { held, hub, service } = kept;
  const { releaseUrl } = keptTexts(kept, language);
  const answer = (term: KeyIn<'resident.check'>, text: string, value: string): Answer => ({
    term: translate(language, `resident.check.${term}`),
    text,
    name: 'to',
    value,
    url: releaseUrl,
  });
  const people = answer('people', String(held.partySize), 'time');
  return [
    answer('service', visitName(held.parts, language), 'service'),
    answer('hub', `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`, 'hub'),
    answer('time', dayAtTimeText(language, held.start, hub.opening.timeZone, 'day-and-year'), 'time'),
    ...(service.booking.maxPartySize > 1 ? [people] : []),
  ];
}

function ownAnswers(kept: Kept, details: Details, language: Language): Answer[] {
  const { formUrl } = keptTexts(kept, language);
  const none = translate(language, 'resident.check.none');
  const answer = (term: KeyIn<'resident.check'>, text: string, url = formUrl, value = 'edit'): Answer => ({
    term: translate(language, `resident.check.${term}`),
    text: text === '' ? none : text,
    name: 'step',
    value,
    url,
  });
  const needs = details.needs.map((need) => translate(language, `shared.needs.${need}`));
  return [
    ...(kept.service.applicationNumber ? [answer('number', details.applicationNumber)] : []),
    answer('name', details.name),
    answer('email', details.email),
    answer('phone', phoneText(details.phone)),
    answer('needs', needs.join('; ')),
    ...(details.needs.includes('interpreter') ? [answer('interpreter', details.interpreterLanguage)] : []),
  ];
}

/** In a city with two languages one button leads to the other; with more, each language has its own button. */
function languageAnswer(formUrl: string, language: Language, languages: readonly Language[]): Answer {
  const others = languages
    .filter((code) => code !== language)
    .map((code) => ({ ...languageEntry(code), url: `${formUrl}?lang=${code}` }));
  return {
    term: translate(language, 'resident.check.language'),
    text: languageEntry(language).name,
    name: 'step',
    value: 'check',
    url: others[0]?.url ?? '',
    ...(others.length > 1 && { languages: others }),
  };
}
