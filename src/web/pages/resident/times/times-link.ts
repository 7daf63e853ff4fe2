import { type TimesView, queryOf, withQuery } from './times-view.js';

/**
 * A way to other times on the same page: a link; or, where something was filled in, a button of the form, which sends it
 * along (`url` is empty then).
 */
export interface TimesLink {
  text: string;
  url: string;
  query: string;
}

/** From where the ways lead on. */
export interface TimesLinkSource {
  /** The page itself, without its view. */
  self: string;
  asButtons: boolean;
}

export function timesLinkTo({ self, asButtons }: TimesLinkSource, view: TimesView, text: string): TimesLink {
  // a button without a value would be one that was not pressed
  const query = queryOf(view) || 'view=list';
  return asButtons ? { text, url: '', query } : { text, url: withQuery(self, queryOf(view)), query };
}
