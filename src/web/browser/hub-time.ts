import { timeText } from '../../contract/words/clock';

/** What a clock at the page's hub shows, in the page's language. `at`: epoch milliseconds. */
export const hubTime = (at: number): string =>
  timeText(document.documentElement.lang, at, document.body.dataset.zone ?? 'UTC');
