// Splits the services into pages, for panels too small to show all of them at a size that can be read and touched.

/**
 * The size of the tiles. `few`: wide tiles in one column (two in landscape); `many`: small tiles with the name above
 * the wait; `close` and `tight`: the same in ever smaller text.
 */
export type Look = 'few' | 'many' | 'close' | 'tight';

/** The size of the tiles and the number of pages. */
export interface Layout {
  look: Look;
  pages: number;
}

/** The most services for which the wide tiles are tried. */
const mostForFew = 8;

/**
 * The layouts to try for this number of services, from the best to the last: one page with ever smaller tiles, then
 * more pages.
 */
export function layoutsFor(count: number): Layout[] {
  const pages = Array.from({ length: Math.max(count, 1) }, (_, more) => more + 1);
  const close = pages.flatMap((pages): Layout[] => [
    { look: 'many', pages },
    { look: 'close', pages },
    { look: 'tight', pages },
  ]);
  return count <= mostForFew ? [{ look: 'few', pages: 1 }, ...close] : close;
}

/**
 * The services of a page. Pages are counted from 0, and the first one follows the last, so that "More services" always
 * leads to another page. The services are spread evenly: page sizes differ by one at most.
 */
export function pageOf<T>(items: T[], pages: number, page: number): { items: T[]; page: number } {
  const at = page % pages;
  const start = (page: number) => Math.ceil((page * items.length) / pages);
  return { items: items.slice(start(at), start(at + 1)), page: at };
}
