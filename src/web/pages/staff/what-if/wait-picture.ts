// The waits of a day as a picture: bands from the median to the wait of nine in ten, by half-hour, one without the change
// (dashed) and one with it (solid). The table below the picture has the same numbers.
import type { HalfHourWait } from '../../../../domain/forecast/rest-of-day.js';

/** The geometry of the `svg`, in units of its view box. */
export interface WaitPicture {
  width: number;
  height: number;
  bands: Band[];
  ticks: { y: number; label: string }[];
  times: { x: number; label: string }[];
  left: number;
  right: number;
  bottom: number;
}

/** The paths of one band: its area, and its two edges. */
export interface Band {
  /** Whether the band is without the change or with it. */
  kind: 'present' | 'changed';
  area: string;
  /** The path of the waits within which nine in ten are called. */
  upper: string;
  /** The path of the waits within which half are called. */
  lower: string;
}

/** The waits of one band by half-hour; null where nobody can join the queue. */
export interface Drawn {
  kind: Band['kind'];
  waits: readonly (HalfHourWait | null)[];
}

const WIDTH = 360;
const HEIGHT = 210;
const LEFT = 30;
const RIGHT = WIDTH - 6;
const TOP = 12;
const BOTTOM = HEIGHT - 26;
const MOST_TIMES = 5;
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480];

/** `labels` are the starts of the half-hours, and the end of the last one. */
export function waitPicture(drawn: readonly Drawn[], labels: readonly string[]): WaitPicture {
  const longest = Math.max(
    10,
    ...drawn.flatMap(({ waits }) => waits.map((wait) => wait?.promised ?? wait?.likely ?? 0)),
  );
  const step = STEPS.find((one) => longest / one <= 4) ?? 480;
  const top = Math.ceil(longest / step) * step;
  const halfHours = Math.max(1, labels.length - 1);
  const x = (index: number) => rounded(LEFT + ((RIGHT - LEFT) * index) / halfHours);
  const y = (minutes: number) => rounded(BOTTOM - ((BOTTOM - TOP) * minutes) / top);
  const every = Math.ceil(labels.length / MOST_TIMES);
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    bottom: BOTTOM,
    bands: drawn.map(({ kind, waits }) => ({ kind, ...bandOf(waits, x, y, y(top)) })),
    ticks: Array.from({ length: top / step + 1 }, (_, i) => ({ y: y(i * step), label: String(i * step) })),
    times: labels.flatMap((label, index) => (index % every === 0 ? [{ x: x(index), label }] : [])),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Draws steps as wide as their half-hours, with gaps where nobody can join. A wait without an end reaches the top edge. */
function bandOf(
  waits: readonly (HalfHourWait | null)[],
  x: (index: number) => number,
  y: (minutes: number) => number,
  ceiling: number,
) {
  const edge = (at: (wait: HalfHourWait) => number | null): string => {
    let path = '';
    waits.forEach((wait, index) => {
      if (!wait) return;
      const minutes = at(wait);
      const height = minutes === null ? ceiling : y(minutes);
      path += waits[index - 1] ? `V${height}H${x(index + 1)}` : `M${x(index)} ${height}H${x(index + 1)}`;
    });
    return path;
  };
  const box = (wait: HalfHourWait, index: number) => {
    const [high, low] = [wait.promised, wait.likely].map((minutes) => (minutes === null ? ceiling : y(minutes)));
    return `M${x(index)} ${high}H${x(index + 1)}V${low}H${x(index)}Z`;
  };
  const area = waits.map((wait, index) => (wait ? box(wait, index) : '')).join('');
  return { area, upper: edge(({ promised }) => promised), lower: edge(({ likely }) => likely) };
}
