import { quantiles } from './quantiles.mjs';

/** The figures of Hubline beside those of the raw server. A figure that was taken several times is shown by its median. */
export class ResultsTable {
  /** @type {Map<string, { raw: number[], product: number[] }>} */
  figures = new Map();

  /**
   * @param {string} name
   * @param {'raw' | 'product'} who
   * @param {number} value
   */
  add(name, who, value) {
    const taken = this.figures.get(name) ?? { raw: [], product: [] };
    taken[who].push(value);
    this.figures.set(name, taken);
  }

  product(name) {
    return median(this.figures.get(name).product);
  }

  /** Returns Hubline's figure as a multiple of that of the raw server. */
  ratio(name) {
    return this.product(name) / median(this.figures.get(name).raw);
  }

  text() {
    const width = Math.max(...[...this.figures.keys()].map((name) => name.length));
    const line = (name, ...cells) => `${name.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}`;
    const rows = [...this.figures].map(([name, { raw }]) =>
      line(name, shown(this.product(name)), shown(median(raw)), this.ratio(name).toFixed(2)),
    );
    return ['', line('', 'Hubline', 'raw', 'ratio'), ...rows, ''].join('\n');
  }
}

const median = (values) => quantiles(values, 0.5)[0];
const shown = (value) => (value >= 100 ? String(Math.round(value)) : value.toFixed(2));
