import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The number of rows, up to `all`, that fit into the list. It is found by measuring, because panels have any shape and a
 * name may take two lines, and found again when `shown`, the panel or the fonts change.
 */
export function useRows(all: number, shown: string) {
  const list = useRef<HTMLUListElement>(null);
  const [tried, setTried] = useState({ shown, rows: all });
  const rows = tried.shown === shown ? Math.min(tried.rows, all) : all;
  useLayoutEffect(() => {
    const box = list.current;
    if (box && rows > 1 && box.scrollHeight > box.clientHeight + 1) setTried({ shown, rows: rows - 1 });
  });
  useEffect(() => {
    const again = () => setTried({ shown, rows: all });
    const watch = new ResizeObserver(again);
    if (list.current) watch.observe(list.current);
    void document.fonts.ready.then(again);
    return () => watch.disconnect();
  }, [shown]);
  return { list, rows };
}
