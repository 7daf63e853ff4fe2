// The letters for administrators: a list of those that wait or were not sent, and one letter as it looks.
import { momentText } from '../../../../contract/words/moment.js';
import { type DropReason, dropReasons } from '../../../../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../../../../domain/post/letter-data.js';
import type { Letter } from '../../../../domain/booking/letter.js';
import type { ListedLetter, Mailbox } from '../../../../use-cases/post/show-letters.js';
import { cityBar } from '../parts/page-frame.js';
import { type Reader, say } from '../parts/staff-reader.js';

export function mailboxPage({ letters, kept }: Mailbox, reader: Reader) {
  return {
    ...cityBar(reader, 'letters.title', '/staff/letters'),
    lead: say(reader, kept ? 'letters.kept' : 'letters.sent'),
    letters: letters.map((listed) => letterRow(listed, kept, reader)),
  };
}

function letterRow(listed: ListedLetter, kept: boolean, reader: Reader) {
  const { letter, reference, zone } = listed;
  return {
    href: `/staff/letters/${letter.id}`,
    kind: say(reader, `letters.kind.${letter.kind}`),
    about: reference ?? say(reader, 'letters.no-booking'),
    due: momentText(reader.language, dueOf(letter), zone, reader.now),
    state: stateText(listed, kept, reader),
  };
}

const dueOf = ({ state, attempts, nextAttemptAt, notBefore }: Letter) =>
  state === 'waiting' && attempts > 0 ? nextAttemptAt : notBefore;

function stateText({ letter, lapse }: ListedLetter, kept: boolean, reader: Reader): string {
  const { state, attempts, problem } = letter;
  const why = problem === null ? '' : ` (${problemText(problem, reader)})`;
  if (state === 'draft' || state === 'dropped') return `${say(reader, `letters.state-of.${state}`)}${why}`;
  if (lapse) return `${say(reader, 'letters.state-of.lapsed')} (${problemText(lapse, reader)})`;
  if (kept) return say(reader, 'letters.state-of.kept');
  return attempts > 0
    ? `${say(reader, 'letters.state-of.again', { count: attempts })}${why}`
    : say(reader, 'letters.state-of.waiting');
}

/** Codes of mail servers and gateways are shown unchanged, for the people who operate these. */
const problemText = (problem: string, reader: Reader): string =>
  isDropReason(problem) ? say(reader, `letters.why.${problem}`) : problem;

const isDropReason = (problem: string): problem is DropReason => (dropReasons as readonly string[]).includes(problem);

export function letterPage({ letter, appointment }: LetterData, { subject, text, sms }: PrintedLetter, reader: Reader) {
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
