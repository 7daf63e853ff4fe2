// The content of a letter, part by part, as finished strings. Its HTML and its text are both made from this, so that
// they say the same.
import type { KeyIn } from '../contract/languages/message-keys.js';
import { dayAtTimeText } from '../contract/words/day-and-time.js';
import { textIn } from '../contract/words/text-in.js';
import { type Appointment, bookingTermsOf } from '../domain/booking/appointment.js';
import { visitName, whatToBringTo } from '../contract/words/visit-names.js';
import { type LetterKind, toldIn } from '../domain/booking/letter.js';
import type { Language } from '../domain/hub/hub.js';
import type { LetterData } from '../domain/post/letter-data.js';
import type { Instant } from '../domain/time/instant.js';
import { letterLinksOf, type LetterLinks } from './letter-links.js';
import { withPlainSpaces, letterSentence } from './letter-words.js';

/** The content of one letter in its language. */
export interface LetterContent {
  language: Language;
  subject: string;
  heading: string;
  greeting: string;
  lead: string[];
  /** Pairs of label and value, one for each line. */
  details: { label: string; value: string }[];
  bring: string[];
  actions: { label: string; url: string; first: boolean }[];
  notes: string[];
  sms: string;
}

/** The parts that a kind of letter has besides its own heading and lead (the language files' `post.{kind}`). */
interface Parts {
  details: 'visit' | 'time' | 'none';
  bring?: boolean;
  /** Links in their order; the first is shown as the button. */
  actions: readonly (keyof LetterLinks)[];
  /** Keys of `post.note`. */
  notes: readonly KeyIn<'post.note'>[];
}

const visit: Parts = { details: 'visit', bring: true, actions: ['change'], notes: ['check-in', 'late', 'link'] };

const partsOf = {
  'please-confirm': { details: 'visit', actions: ['confirm', 'change'], notes: ['link'] },
  confirmation: visit,
  change: visit,
  cancellation: { details: 'time', actions: ['book'], notes: [] },
  'reminder-week': visit,
  'reminder-day': visit,
  'rebooking-offer': { details: 'time', actions: ['path', 'cancel'], notes: ['link'] },
  'time-offer': { details: 'time', actions: ['path'], notes: ['link'] },
  'next-soon': { details: 'none', actions: ['ticket'], notes: [] },
} as const satisfies Record<LetterKind, Parts>;

/** The content of a letter. `base` is the installation's address, without a slash at the end. */
export function letterContentOf(data: LetterData, base: string): LetterContent {
  const { letter, appointment, recipient } = data;
  const { language, kind } = letter;
  const parts: Parts = partsOf[kind];
  const links = letterLinksOf(data, base);
  const facts = factsOf(data, links);
  const own = (part: 'subject' | 'heading' | 'lead' | 'sms'): string =>
    letterSentence(language, `${kind}.${part}`, facts);
  return {
    language,
    subject: own('subject'),
    heading: own('heading'),
    greeting: letterSentence(language, recipient?.name ? 'greeting' : 'greeting-nobody', { name: recipient?.name }),
    lead: [own('lead'), reasonOf(data)].filter((sentence) => sentence !== ''),
    details: detailsOf(data, parts.details),
    bring: parts.bring ? whatToBringTo(appointment?.parts ?? [], language) : [],
    actions: parts.actions.flatMap((name, index) => {
      const url = links[name];
      return url === undefined ? [] : [{ label: actionText(data, name), url, first: index === 0 }];
    }),
    notes: parts.notes.map((note) => letterSentence(language, `note.${note}`, { count: graceOf(data) })),
    sms: withPlainSpaces(own('sms')),
  };
}

/** The facts that the sentences of a letter use. */
function factsOf(data: LetterData, links: LetterLinks) {
  const { letter, hub, appointment } = data;
  const { language } = letter;
  const start = startOf(data);
  const { expiresAt: until } = toldIn(letter);
  return {
    when: start === undefined ? '' : dayAtTimeText(language, start, hub.opening.timeZone),
    until: until === undefined ? '' : dayAtTimeText(language, until, hub.opening.timeZone),
    hub: textIn(hub.name, language),
    reference: appointment?.reference ?? '',
    ticket: data.ticket?.label ?? '',
    link: links.ticket ?? links.confirm ?? links.path ?? links.change ?? '',
  };
}

/** The grace in minutes for the sentence about being late, by the terms of the booking. */
const graceOf = ({ appointment }: LetterData): number => (appointment ? bookingTermsOf(appointment).grace : 0);

const startOf = ({ letter, appointment }: LetterData): Instant | undefined =>
  toldIn(letter).start ?? appointment?.start;

/** The public reason of a closure, which only a rebooking offer has; empty otherwise. */
function reasonOf({ letter }: LetterData): string {
  const { language } = letter;
  const { reason } = toldIn(letter);
  return reason ? letterSentence(language, 'reason', { reason: textIn(reason, language) }) : '';
}

const actionText = ({ letter: { language, kind } }: LetterData, name: keyof LetterLinks): string =>
  name === 'path'
    ? letterSentence(language, `${kind === 'time-offer' ? kind : 'rebooking-offer'}.action`)
    : letterSentence(language, `action.${name}`);

function detailsOf(data: LetterData, which: Parts['details']): LetterContent['details'] {
  const { letter, hub, appointment } = data;
  const { language } = letter;
  const start = startOf(data);
  const place = `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`;
  const wanted = (appointment && servicesText(appointment, language)) ?? visitName(data.parts ?? [], language);
  const lines: [KeyIn<'post.label'>, string][] = [
    ['reference', appointment?.reference ?? ''],
    ['when', start === undefined ? '' : dayAtTimeText(language, start, hub.opening.timeZone, 'day-and-year')],
    ['where', place],
    ['before', beforeText(data)],
    ['what', wanted],
    ['people', appointment && appointment.partySize > 1 ? String(appointment.partySize) : ''],
    ['fee', which === 'visit' && appointment ? feesText(appointment, language) : ''],
  ];
  if (which === 'none') return [];
  return lines
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ label: letterSentence(language, `label.${key}`), value }));
}

/** The time before a change, and the hub if it was another one. */
function beforeText({ letter, hub, formerHub }: LetterData): string {
  const start = toldIn(letter).before?.start;
  if (start === undefined) return '';
  const { language } = letter;
  const when = dayAtTimeText(language, start, (formerHub ?? hub).opening.timeZone);
  return formerHub ? `${when}, ${textIn(formerHub.name, language)}` : when;
}

function servicesText({ parts, minutes }: Appointment, language: Language): string {
  return letterSentence(language, 'services', { services: visitName(parts, language), minutes });
}

/** The fees, named by service when there are several. */
function feesText({ parts }: Appointment, language: Language): string {
  const fees = parts.flatMap(({ fee, name }) =>
    fee ? [{ fee: textIn(fee, language), name: textIn(name, language) }] : [],
  );
  return fees
    .map(({ fee, name }) => (parts.length > 1 ? letterSentence(language, 'fee-of', { name, fee }) : fee))
    .join('; ');
}
