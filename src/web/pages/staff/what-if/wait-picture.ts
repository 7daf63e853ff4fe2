// The waits of a day as a picture: two bands from the median to nine of ten, by half-hour, one as it is (dashed) and one with the
// change (solid). Only geometry; what it says stands in the table below it too.
import type { NewcomersWait } from '../../../../domain/forecast/rest-of-day.js';

/** What an `svg` draws, in units of its view box. */
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

export interface Band {
  /** `present` or `changed`. */
  kind: 'present' | 'changed';
  area: string;
  /** Nine of ten are called by then. */
  upper: string;
  /** Half are. */
  lower: string;
}

export interface Drawn {
  kind: Band['kind'];
  waits: readonly (NewcomersWait | null)[];
}

const WIDTH = 360;
const HEIGHT = 210;
const LEFT = 30;
const RIGHT = WIDTH - 6;
const TOP = 12;
const BOTTOM = HEIGHT - 26;
const MOST_TIMES = 5;
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480];

/** `labels`: of the start of each half-hour, and of the end of the last one. */
export function waitPicture(drawn: readonly Drawn[], labels: readonly string[]): WaitPicture {
  const longest = Math.max(
    10,
    ...drawn.flatMap(({ waits }) => waits.map((wait) => wait?.promised ?? wait?.likely ?? 0)),
  );
  const step = STEPS.find((one) => longest / one <= 4) ?? 480;
  const top = Math.ceil(longest / step) * step;
  const halves = Math.max(1, labels.length - 1);
  const x = (index: number) => rounded(LEFT + ((RIGHT - LEFT) * index) / halves);
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

/** Steps, each as wide as its half-hour; nobody waits in a gap, and where not all are called the upper edge is the picture's. */
function bandOf(
  waits: readonly (NewcomersWait | null)[],
  x: (index: number) => number,
  y: (minutes: number) => number,
  ceiling: number,
) {
  const edge = (at: (wait: NewcomersWait) => number | null): string => {
    let path = '';
    waits.forEach((wait, index) => {
      if (!wait) return;
      const minutes = at(wait);
      const height = minutes === null ? ceiling : y(minutes);
      path += waits[index - 1] ? `V${height}H${x(index + 1)}` : `M${x(index)} ${height}H${x(index + 1)}`;
    });
    return path;
  };
  const box = (wait: NewcomersWait, index: number) => {
    const [high, low] = [wait.promised, wait.likely].map((minutes) => (minutes === null ? ceiling : y(minutes)));
    return `M${x(index)} ${high}H${x(index + 1)}V${low}H${x(index)}Z`;
  };
  const area = waits.map((wait, index) => (wait ? box(wait, index) : '')).join('');
  return { area, upper: edge(({ promised }) => promised), lower: edge(({ likely }) => likely) };
}
