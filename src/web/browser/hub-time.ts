import { timeText } from '../../contract/words/clock';

/** The time of day at the page's hub, in the page's language. `at` is in epoch milliseconds. */
export const hubTime = (at: number): string =>
  timeText(document.documentElement.lang, at, document.body.dataset.zone ?? 'UTC');
