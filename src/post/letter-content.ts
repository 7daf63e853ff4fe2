// What stands in a letter, part by part, as strings that are ready: both its HTML and its text are made from this, so that
// they say the same.
import { textIn } from '../contract/words/text-in.js';
import { type Appointment, termsOf } from '../domain/booking/appointment.js';
import { visitName, whatToBringTo } from '../contract/words/visit-names.js';
import type { LetterKind } from '../domain/booking/letter.js';
import type { Language, Text } from '../domain/hub/hub.js';
import type { Parcel } from '../domain/post/parcel.js';
import type { Instant } from '../domain/time/instant.js';
import { linksOf, type LetterLinks } from './letter-links.js';
import { momentFact, momentText, plain, say } from './letter-words.js';

export interface Sheet {
  language: Language;
  subject: string;
  heading: string;
  greeting: string;
  lead: string[];
  /** Label and value, one below the other. */
  details: { label: string; value: string }[];
  bring: string[];
  actions: { label: string; url: string; first: boolean }[];
  notes: string[];
  sms: string;
}

/** Which parts a kind has besides its own heading and lead (the language files' `post.{kind}`). */
interface Parts {
  details: 'visit' | 'time' | 'none';
  bring?: boolean;
  /** Links in their order; the first is the one to press. */
  actions: (keyof LetterLinks)[];
  /** Keys of `post.note`. */
  notes: string[];
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

/** `base`: the installation's address, without a slash at the end. */
export function sheetOf(parcel: Parcel, base: string): Sheet {
  const { letter, appointment, recipient } = parcel;
  const { language, kind } = letter;
  const parts: Parts = partsOf[kind];
  const links = linksOf(parcel, base);
  const facts = factsOf(parcel, links);
  const own = (part: string): string => say(language, `${kind}.${part}`, facts);
  return {
    language,
    subject: own('subject'),
    heading: own('heading'),
    greeting: say(language, recipient?.name ? 'greeting' : 'greeting-nobody', { name: recipient?.name }),
    lead: [own('lead'), reasonOf(parcel)].filter((sentence) => sentence !== ''),
    details: detailsOf(parcel, parts.details),
    bring: parts.bring ? whatToBringTo(appointment?.parts ?? [], language) : [],
    actions: parts.actions.flatMap((name, index) => {
      const url = links[name];
      return url === undefined ? [] : [{ label: actionText(parcel, name), url, first: index === 0 }];
    }),
    notes: parts.notes.map((note) => say(language, `note.${note}`, { count: graceOf(parcel) })),
    sms: plain(own('sms')),
  };
}

/** What the sentences know. */
function factsOf(parcel: Parcel, links: LetterLinks) {
  const { letter, hub, appointment } = parcel;
  const { language, facts } = letter;
  const start = startOf(parcel);
  const until = momentFact(facts, 'expiresAt');
  return {
    when: start === undefined ? '' : momentText(language, start, hub),
    until: until === undefined ? '' : momentText(language, until, hub),
    hub: textIn(hub.name, language),
    reference: appointment?.reference ?? '',
    ticket: parcel.ticket?.label ?? '',
    link: links.ticket ?? links.confirm ?? links.path ?? links.change ?? '',
  };
}

/** For the sentence about being late: as the booking was promised. */
const graceOf = ({ appointment }: Parcel): number => (appointment ? termsOf(appointment).grace : 0);

const startOf = ({ letter, appointment }: Parcel): Instant | undefined =>
  momentFact(letter.facts, 'start') ?? appointment?.start;

/** Only a rebooking offer tells why: the closure's public reason. */
function reasonOf({ letter: { language, facts } }: Parcel): string {
  const reason = facts?.reason as Text | undefined;
  return reason ? say(language, 'reason', { reason: textIn(reason, language) }) : '';
}

const actionText = ({ letter: { language, kind } }: Parcel, name: keyof LetterLinks): string =>
  name === 'path' ? say(language, `${kind}.action`) : say(language, `action.${name}`);

function detailsOf(parcel: Parcel, which: Parts['details']): Sheet['details'] {
  const { letter, hub, appointment } = parcel;
  const { language } = letter;
  const start = startOf(parcel);
  const place = `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`;
  const wanted = (appointment && servicesText(appointment, language)) ?? visitName(parcel.parts ?? [], language);
  const lines: [string, string][] = [
    ['reference', appointment?.reference ?? ''],
    ['when', start === undefined ? '' : momentText(language, start, hub, true)],
    ['where', place],
    ['before', beforeText(parcel)],
    ['what', wanted],
    ['people', appointment && appointment.partySize > 1 ? String(appointment.partySize) : ''],
    ['fee', which === 'visit' && appointment ? feesText(appointment, language) : ''],
  ];
  if (which === 'none') return [];
  return lines
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ label: say(language, `label.${key}`), value }));
}

/** The time, and the hub if it was another, before a change. */
function beforeText({ letter, hub, formerHub }: Parcel): string {
  const start = momentFact(letter.facts?.before as Record<string, unknown> | undefined, 'start');
  if (start === undefined) return '';
  const { language } = letter;
  const when = momentText(language, start, formerHub ?? hub);
  return formerHub ? `${when}, ${textIn(formerHub.name, language)}` : when;
}

function servicesText({ parts, minutes }: Appointment, language: Language): string {
  const services = parts.map(({ name, quantity }) =>
    quantity > 1 ? `${quantity} × ${textIn(name, language)}` : textIn(name, language),
  );
  return say(language, 'services', { services: services.join(', '), minutes });
}

/** Named by service where there are several. */
function feesText({ parts }: Appointment, language: Language): string {
  const fees = parts.flatMap(({ fee, name }) =>
    fee ? [{ fee: textIn(fee, language), name: textIn(name, language) }] : [],
  );
  return fees.map(({ fee, name }) => (parts.length > 1 ? say(language, 'fee-of', { name, fee }) : fee)).join('; ');
}
