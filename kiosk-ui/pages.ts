// Services over several pages, where a panel cannot hold them all at a size that can be read and hit.

/** Wide tiles in one list (two in landscape), closer together with the name above, or that in smaller and smaller letters. */
export type Look = 'few' | 'many' | 'close' | 'tight';

/** How the tiles stand, and over how many pages. */
export interface Layout {
  look: Look;
  pages: number;
}

const roomy = 8;

/** From the best to the last resort: everything at once and wide, everything closer together, then ever more pages. */
export function layoutsFor(count: number): Layout[] {
  const pages = Array.from({ length: Math.max(count, 1) }, (_, more) => more + 1);
  const close = pages.flatMap((pages): Layout[] => [
    { look: 'many', pages },
    { look: 'close', pages },
    { look: 'tight', pages },
  ]);
  return count <= roomy ? [{ look: 'few', pages: 1 }, ...close] : close;
}

/**
 * The services of a page, counted from 0 and going round, so that "More services" always leads on. They are spread
 * evenly: no page holds more than one service more than another.
 */
export function pageOf<T>(items: T[], pages: number, page: number): { items: T[]; page: number } {
  const at = page % pages;
  const start = (page: number) => Math.ceil((page * items.length) / pages);
  return { items: items.slice(start(at), start(at + 1)), page: at };
}
