import type { Board } from '../../src/contract/wire';
import { closingSoon } from '../closing';
import { timeText } from '../../src/contract/words/clock';
import { clockTime } from '../screen';
import { Both } from './both';
import { BothTexts } from './both-texts';

/** The line at the bottom for an open hub: the closing time in the last hour, otherwise the city's notice. */
export function Notice({ board }: { board: Board }) {
  const closesAt = clockTime.value === undefined ? undefined : closingSoon(board, clockTime.value);
  if (closesAt === undefined && !(board.open && board.notice)) return null;
  return (
    <footer class="notice">
      {closesAt !== undefined && (
        <Both say="closing" values={(language) => ({ time: timeText(language, closesAt, board.timeZone) })} />
      )}
      {closesAt === undefined && board.notice && <BothTexts text={board.notice} />}
    </footer>
  );
}
