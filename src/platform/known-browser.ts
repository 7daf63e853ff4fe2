// The lasting cookie of a browser that has signed in: a random name of the browser, and one signature for each account
// that signed in with it. It opens nothing. It proves that failed attempts from elsewhere are not this browser's.
import type { Links } from './links.js';
import { newId } from './randomness.js';

/** A shared computer keeps the accounts that signed in last. */
const MOST_ACCOUNTS = 20;

const partsOf = (cookie = ''): { browser: string; marks: string[] } => {
  const [browser = '', ...marks] = cookie.split('.');
  return { browser, marks };
};

/** The browser's name, if the cookie proves that this account has signed in with it; `email` is in lower case. */
export function browserKnownTo(links: Links, email: string, cookie: string | undefined): string | undefined {
  const { browser, marks } = partsOf(cookie);
  return marks.some((mark) => links.isBrowserMark(browser, email, mark)) ? browser : undefined;
}

/** The cookie with which this browser is known to the account too. */
export function withAccount(links: Links, email: string, cookie: string | undefined): string {
  const known = partsOf(cookie);
  const browser = known.marks.length > 0 ? known.browser : newId();
  const own = links.browserMark(browser, email);
  return [browser, own, ...known.marks.filter((mark) => mark !== own)].slice(0, 1 + MOST_ACCOUNTS).join('.');
}
