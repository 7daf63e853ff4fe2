// Renews the screen's texts when a board comes with other languages than they have, because the city has changed its
// languages. The texts are read from a new copy of the page. The page itself is not reloaded, because a browser would
// require another touch for sound, and calls of the last minute would be announced twice.
import { effect } from '@preact/signals';
import { isIn, takeWords } from './language';
import { board } from './live';
import { current } from './screen';

/** The longest time for an answer. Milliseconds. */
const longestFetchMs = 8_000;

let isFetching = false;

/** Begins to renew the texts, between two announcements only. Called once, when the screen is started. */
export function renewWords(): void {
  effect(() => {
    if (board.value && !current.value && !isFetching && !isIn(board.value.languages)) void fetchWords();
  });
}

/**
 * Fetches the page and takes its texts. After a failure the texts stay, and the next board leads to another attempt.
 */
async function fetchWords(): Promise<void> {
  isFetching = true;
  try {
    const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(longestFetchMs) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok && board.value && !current.value) takeWords(page, board.value.languages);
  } catch {
    // The present texts stay.
  } finally {
    isFetching = false;
  }
}
