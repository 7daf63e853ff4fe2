// The part of a page's query that stays when the reader changes the language.

/** The parameters that concern only the page that is shown now. */
const FOR_ONE_VIEW = ['lang', 'changed'];

/** The query without `?` and with `&` at its end, as in `token=…&`; '' where nothing stays. */
export function keptQuery(url: string): string {
  const [, query = ''] = url.split('?');
  const kept = new URLSearchParams(query);
  for (const name of FOR_ONE_VIEW) kept.delete(name);
  const text = kept.toString();
  return text === '' ? '' : `${text}&`;
}
