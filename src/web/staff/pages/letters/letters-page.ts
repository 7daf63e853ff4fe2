// The mailbox of administrators: which letters wait or were not sent, and one of them as it looks.
import { dropReasons } from '../../../../domain/post/delivery.js';
import type { Parcel, Printed } from '../../../../domain/post/parcel.js';
import type { Letter } from '../../../../domain/booking/letter.js';
import type { ListedLetter, Mailbox } from '../../../../use-cases/post/show-letters.js';
import { momentText } from '../../../http/wording.js';
import { cityBar } from '../parts/frame.js';
import { type Reader, say } from '../parts/reader.js';

export function lettersPage({ letters, kept }: Mailbox, reader: Reader) {
  return {
    ...cityBar(reader, 'letters.title', '/staff/letters'),
    lead: say(reader, kept ? 'letters.kept' : 'letters.sent'),
    letters: letters.map((listed) => letterRow(listed, kept, reader)),
  };
}

function letterRow({ letter, reference, zone }: ListedLetter, kept: boolean, reader: Reader) {
  return {
    href: `/staff/letters/${letter.id}`,
    kind: say(reader, `letters.kind.${letter.kind}`),
    about: reference ?? say(reader, 'letters.no-booking'),
    due: momentText(reader.language, dueOf(letter), zone, reader.now),
    state: stateText(letter, kept, reader),
  };
}

const dueOf = ({ state, attempts, nextAttemptAt, notBefore }: Letter) =>
  state === 'waiting' && attempts > 0 ? nextAttemptAt : notBefore;

function stateText({ state, attempts, problem }: Letter, kept: boolean, reader: Reader): string {
  const why = problem === null ? '' : ` (${problemText(problem, reader)})`;
  if (state !== 'waiting') return `${say(reader, `letters.state-of.${state}`)}${why}`;
  if (kept) return say(reader, 'letters.state-of.kept');
  return attempts > 0
    ? `${say(reader, 'letters.state-of.again', { count: attempts })}${why}`
    : say(reader, 'letters.state-of.waiting');
}

/** Codes from mail servers and gateways stand as they are, for who looks after these. */
const problemText = (problem: string, reader: Reader): string =>
  (dropReasons as readonly string[]).includes(problem) ? say(reader, `letters.why.${problem}`) : problem;

export function letterPage({ letter, appointment }: Parcel, { subject, text, sms }: Printed, reader: Reader) {
  const kind = say(reader, `letters.kind.${letter.kind}`);
  const about = appointment?.reference ?? say(reader, 'letters.no-booking');
  const title = say(reader, 'letters.one', { kind, about });
  return {
    ...cityBar(reader, 'letters.title', `/staff/letters/${letter.id}`),
    title,
    written: letter.language,
    subject,
    form: `/staff/letters/${letter.id}/form`,
    text,
    sms,
  };
}
