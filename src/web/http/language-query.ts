// What of a page's address stays when its language changes.

/** What an address says once: the next page does not say it again. */
const SAID_ONCE = ['lang', 'changed'];

/** `token=…&`, or nothing. */
export function keptQuery(url: string): string {
  const [, query = ''] = url.split('?');
  const kept = new URLSearchParams(query);
  for (const name of SAID_ONCE) kept.delete(name);
  const text = kept.toString();
  return text === '' ? '' : `${text}&`;
}
