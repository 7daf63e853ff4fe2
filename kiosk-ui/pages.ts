// Services over several pages, where a panel cannot hold them all at a size that can be read and hit.

/** How the tiles stand: one wide column (two in landscape), or closer together; `size` services on a page. */
export interface Layout {
  close: boolean;
  size: number;
}

const roomy = 8;

/** From the best to the last resort: everything at once and wide, everything closer together, then ever smaller pages. */
export function layoutsFor(count: number): Layout[] {
  const all = Math.max(count, 1);
  const close = Array.from({ length: all }, (_, less) => ({ close: true, size: all - less }));
  return all <= roomy ? [{ close: false, size: all }, ...close] : close;
}

/** The services of a page, counted from 0 and going round, so that "More services" always leads on. */
export function pageOf<T>(items: T[], size: number, page: number): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = page % pages;
  return { items: items.slice(at * size, (at + 1) * size), page: at, pages };
}
