import type { Language } from '../src/contract/wire';
import { timeText } from '../src/contract/words/clock';
import type { SentenceValues } from '../src/contract/languages/screen-words';
import { board } from './live';

/** The time of the board shown, for "as of 10:38"; empty before the first board. */
export function asOf(language: Language): SentenceValues {
  const shown = board.value;
  return shown ? { time: timeText(language, Date.parse(shown.asOf), shown.timeZone) } : {};
}
