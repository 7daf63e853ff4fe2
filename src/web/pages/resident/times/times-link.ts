import { type TimesView, queryOf, withQuery } from './times-view.js';

/**
 * A way to other times on the same page: a link; or, where something was filled in, a button of the form, which sends it
 * along (`url` is empty then).
 */
export interface Way {
  text: string;
  url: string;
  query: string;
}

/** From where the ways lead on. */
export interface WaysFrom {
  /** The page itself, without its view. */
  self: string;
  asButtons: boolean;
}

export function wayTo({ self, asButtons }: WaysFrom, view: TimesView, text: string): Way {
  // a button without a value would be one that was not pressed
  const query = queryOf(view) || 'view=list';
  return asButtons ? { text, url: '', query } : { text, url: withQuery(self, queryOf(view)), query };
}
