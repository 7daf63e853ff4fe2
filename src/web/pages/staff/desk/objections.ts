// The blockers of a booking, one in a line, for staff who may have a reason to override them.
import type { Refusal } from '../../../../domain/refusal.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { factsIn } from '../../../http/wording.js';
import type { StaffPageContext } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';

/** The blockers of a booking as refusals. */
export interface Objections {
  refusals: readonly Refusal[];
  /** Whether staff may override all of them with a reason. */
  overridable: boolean;
}

/** The blockers in words, one line each. */
export interface AgainstWords {
  lines: string[];
  overridable: boolean;
}

export const objectionWords = ({ refusals, overridable }: Objections, context: StaffPageContext): AgainstWords => ({
  lines: [...new Set(refusals.map((refusal) => lineOf(refusal, context)))],
  overridable,
});

/** The sentence for staff, or the public's where there is none. */
function lineOf(refusal: Refusal, context: StaffPageContext): string {
  const { code, facts } = refusal;
  const { language, now } = context;
  for (const name of [facts.why ?? code, code]) {
    const key = `staff.desk.against.${name}` as const;
    if (hasSentence(key)) return translate(language, key, factsIn(language, facts, now));
  }
  const words = refusalWords(refusal, context);
  return words ? `${words.title}. ${words.detail}` : '';
}
