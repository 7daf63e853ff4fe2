import { useEffect, useRef, useState } from 'preact/hooks';

/** How many rows the list has room for; measured, because panels of every shape hang in halls. */
export function useRows() {
  const list = useRef<HTMLUListElement>(null);
  const [rows, setRows] = useState(1);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const measure = () => {
      const first = box.firstElementChild;
      if (!first) return;
      const gap = Number.parseFloat(getComputedStyle(box).rowGap) || 0;
      const height = first.getBoundingClientRect().height;
      setRows(Math.max(1, Math.floor((box.clientHeight + gap + 1) / (height + gap))));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    if (box.firstElementChild) watch.observe(box.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return { list, rows };
}
