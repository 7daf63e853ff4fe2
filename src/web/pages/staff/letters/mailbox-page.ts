// The letters for administrators: a list of those that wait or were not sent, and one letter as it looks.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import { type DropReason, dropReasons } from '../../../../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../../../../domain/post/letter-data.js';
import type { Letter } from '../../../../domain/booking/letter.js';
import type { ListedLetter, Mailbox } from '../../../../use-cases/post/show-letters.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

export function mailboxPage({ letters, kept }: Mailbox, context: StaffPageContext) {
  return {
    ...cityBar(context, 'letters.title', '/staff/letters'),
    lead: staffText(context, kept ? 'letters.kept' : 'letters.sent'),
    letters: letters.map((listed) => letterRow(listed, kept, context)),
  };
}

function letterRow(listed: ListedLetter, kept: boolean, context: StaffPageContext) {
  const { letter, reference, zone } = listed;
  return {
    href: `/staff/letters/${letter.id}`,
    kind: staffText(context, `letters.kind.${letter.kind}`),
    about: reference ?? staffText(context, 'letters.no-booking'),
    due: timeOrDayAndTimeText(context.language, dueOf(letter), zone, context.now),
    state: stateText(listed, kept, context),
  };
}

const dueOf = ({ state, attempts, nextAttemptAt, notBefore }: Letter) =>
  state === 'waiting' && attempts > 0 ? nextAttemptAt : notBefore;

function stateText({ letter, lapse }: ListedLetter, kept: boolean, context: StaffPageContext): string {
  const { state, attempts, problem } = letter;
  const why = problem === null ? '' : ` (${problemText(problem, context)})`;
  if (state === 'draft' || state === 'dropped') return `${staffText(context, `letters.state-of.${state}`)}${why}`;
  if (lapse) return `${staffText(context, 'letters.state-of.lapsed')} (${problemText(lapse, context)})`;
  if (kept) return staffText(context, 'letters.state-of.kept');
  return attempts > 0
    ? `${staffText(context, 'letters.state-of.again', { count: attempts })}${why}`
    : staffText(context, 'letters.state-of.waiting');
}

/** Codes of mail servers and gateways are shown unchanged, for the people who operate these. */
const problemText = (problem: string, context: StaffPageContext): string =>
  isDropReason(problem) ? staffText(context, `letters.why.${problem}`) : problem;

const isDropReason = (problem: string): problem is DropReason => (dropReasons as readonly string[]).includes(problem);

/** One letter as it was or will be sent. */
export function letterPage(
  { letter, appointment }: LetterData,
  { subject, text, sms }: PrintedLetter,
  context: StaffPageContext,
) {
  const kind = staffText(context, `letters.kind.${letter.kind}`);
  const about = appointment?.reference ?? staffText(context, 'letters.no-booking');
  const title = staffText(context, 'letters.one', { kind, about });
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
