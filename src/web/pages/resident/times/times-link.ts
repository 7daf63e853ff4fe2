import { type TimesView, queryOf, withQuery } from './times-view.js';

/**
 * A link to other times on the same page. Where details were typed, it is a button of the form, which carries them, and
 * `url` is ''.
 */
export interface TimesLink {
  text: string;
  url: string;
  query: string;
}

/** The page from which the links start. */
export interface TimesLinkSource {
  /** The address of the page without its view. */
  self: string;
  asButtons: boolean;
}

export function timesLinkTo({ self, asButtons }: TimesLinkSource, view: TimesView, text: string): TimesLink {
  // a button without a value looks to the server as if it had not been pressed
  const query = queryOf(view) || 'view=list';
  return asButtons ? { text, url: '', query } : { text, url: withQuery(self, queryOf(view)), query };
}
