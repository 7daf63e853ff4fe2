// A city may change its languages while a screen hangs on the wall; each board says which ones it has. The screen then reads
// its words out of a new copy of its page. The page itself is not loaded again: a browser would ask for another touch before it
// lets sound out, and calls of the last minute would be announced twice.
import { effect } from '@preact/signals';
import { isIn, takeWords } from './language';
import { board } from './live';
import { current } from './screen';

/** Milliseconds for an answer. */
const patienceMs = 8_000;

let asking = false;

/** Once, when the screen is started. Words change only between two announcements. */
export function renewWords(): void {
  effect(() => {
    if (board.value && !current.value && !asking && !isIn(board.value.languages)) void readAgain();
  });
}

/** Where the server cannot be reached, the next board tries again. */
async function readAgain(): Promise<void> {
  asking = true;
  try {
    const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(patienceMs) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok && board.value && !current.value) takeWords(page, board.value.languages);
  } catch {
    // the words shown stay
  } finally {
    asking = false;
  }
}
