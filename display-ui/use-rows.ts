import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * How many of `all` rows the list has room for; measured, because panels of every shape hang in halls and a name may
 * take two lines. Tried again from the whole list when `shown`, the panel or the fonts change.
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
