// The letters for administrators: a list of those that wait or were not sent, and one letter as it looks.
import { momentText } from '../../../../contract/words/moment.js';
import { type DropReason, dropReasons } from '../../../../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../../../../domain/post/letter-data.js';
import type { Letter } from '../../../../domain/booking/letter.js';
import type { ListedLetter, Mailbox } from '../../../../use-cases/post/show-letters.js';
import { cityBar } from '../parts/page-frame.js';
import { type Reader, say } from '../parts/staff-reader.js';

export function mailboxPage({ letters, kept }: Mailbox, context: Reader) {
  return {
    ...cityBar(context, 'letters.title', '/staff/letters'),
    lead: say(context, kept ? 'letters.kept' : 'letters.sent'),
    letters: letters.map((listed) => letterRow(listed, kept, context)),
  };
}

function letterRow(listed: ListedLetter, kept: boolean, context: Reader) {
  const { letter, reference, zone } = listed;
  return {
    href: `/staff/letters/${letter.id}`,
    kind: say(context, `letters.kind.${letter.kind}`),
    about: reference ?? say(context, 'letters.no-booking'),
    due: momentText(context.language, dueOf(letter), zone, context.now),
    state: stateText(listed, kept, context),
  };
}

const dueOf = ({ state, attempts, nextAttemptAt, notBefore }: Letter) =>
  state === 'waiting' && attempts > 0 ? nextAttemptAt : notBefore;

function stateText({ letter, lapse }: ListedLetter, kept: boolean, context: Reader): string {
  const { state, attempts, problem } = letter;
  const why = problem === null ? '' : ` (${problemText(problem, context)})`;
  if (state === 'draft' || state === 'dropped') return `${say(context, `letters.state-of.${state}`)}${why}`;
  if (lapse) return `${say(context, 'letters.state-of.lapsed')} (${problemText(lapse, context)})`;
  if (kept) return say(context, 'letters.state-of.kept');
  return attempts > 0
    ? `${say(context, 'letters.state-of.again', { count: attempts })}${why}`
    : say(context, 'letters.state-of.waiting');
}

/** Codes of mail servers and gateways are shown unchanged, for the people who operate these. */
const problemText = (problem: string, context: Reader): string =>
  isDropReason(problem) ? say(context, `letters.why.${problem}`) : problem;

const isDropReason = (problem: string): problem is DropReason => (dropReasons as readonly string[]).includes(problem);

/** One letter as it was or will be sent. */
export function letterPage(
  { letter, appointment }: LetterData,
  { subject, text, sms }: PrintedLetter,
  context: Reader,
) {
  const kind = say(context, `letters.kind.${letter.kind}`);
  const about = appointment?.reference ?? say(context, 'letters.no-booking');
  const title = say(context, 'letters.one', { kind, about });
  return {
    ...cityBar(context, 'letters.title', `/staff/letters/${letter.id}`),
    title,
    written: letter.language,
    subject,
    form: `/staff/letters/${letter.id}/form`,
    text,
    sms,
  };
}
