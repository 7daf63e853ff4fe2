// What stands against a booking, each in a line, for staff who decide whether they have a reason to book all the same.
import type { Refusal } from '../../../../domain/refusal.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { factsIn } from '../../../http/wording.js';
import type { Reader } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';

export interface Objections {
  refusals: readonly Refusal[];
  /** A reason would do for all of them. */
  overridable: boolean;
}

export interface AgainstWords {
  lines: string[];
  overridable: boolean;
}

export const objectionWords = ({ refusals, overridable }: Objections, reader: Reader): AgainstWords => ({
  lines: [...new Set(refusals.map((refusal) => lineOf(refusal, reader)))],
  overridable,
});

/** In words for staff; those of the public where there are none. */
function lineOf(refusal: Refusal, reader: Reader): string {
  const { code, facts } = refusal;
  const { language, now } = reader;
  for (const said of [facts.why ?? code, code]) {
    const key = `staff.desk.against.${said}` as const;
    if (hasSentence(key)) return translate(language, key, factsIn(language, facts, now));
  }
  const words = refusalWords(refusal, reader);
  return words ? `${words.title}. ${words.detail}` : '';
}
