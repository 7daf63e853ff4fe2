import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Layout } from './pages';

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

/**
 * The first of the layouts that fits on the panel. It is found by measuring, because panels, names and text sizes vary too
 * much for a table, and found again when `shown`, the panel or the fonts change.
 */
export function useLayout(box: RefObject<HTMLElement | null>, layouts: Layout[], shown: string): Layout {
  const [tried, setTried] = useState({ shown, index: 0 });
  const index = tried.shown === shown ? Math.min(tried.index, layouts.length - 1) : 0;
  useLayoutEffect(() => {
    if (box.current && overflows(box.current) && index + 1 < layouts.length) setTried({ shown, index: index + 1 });
  });
  useEffect(() => {
    const again = () => setTried({ shown, index: 0 });
    window.addEventListener('resize', again);
    void document.fonts.ready.then(again);
    return () => window.removeEventListener('resize', again);
  }, [shown]);
  return layouts[index] ?? { look: 'tight', pages: 1 };
}
