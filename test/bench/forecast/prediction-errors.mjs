export const OURS = 'ours';

/** Sums up the errors of several predictions of the same waits. */
export class PredictionErrors {
  count = 0;
  waited = 0;
  inside = 0;
  byUpperEnd = 0;
  /** @type {Map<string, { squared: number, absolute: number, bias: number }>} */
  byName = new Map();

  /** `predictions`: a number for each name, or `{ mean, median }` if the best prediction depends on the kind of error. */
  add(wait, predictions) {
    this.count += 1;
    this.waited += wait;
    for (const [name, guess] of Object.entries(predictions)) {
      const { mean, median } = typeof guess === 'number' ? { mean: guess, median: guess } : guess;
      const sums = this.byName.get(name) ?? { squared: 0, absolute: 0, bias: 0 };
      sums.squared += (mean - wait) ** 2;
      sums.absolute += Math.abs(median - wait);
      sums.bias += mean - wait;
      this.byName.set(name, sums);
    }
  }

  /** Counts whether a wait was within a range, which includes both of its ends. */
  addRange(wait, { early, promised }) {
    if (early <= wait && wait <= promised) this.inside += 1;
    if (wait <= promised) this.byUpperEnd += 1;
  }

  mean() {
    return this.waited / this.count;
  }

  squared(name) {
    return this.byName.get(name).squared / this.count;
  }

  /** Returns the mean absolute error as a share of the mean wait. */
  absolute(name) {
    return this.byName.get(name).absolute / this.waited;
  }

  bias(name) {
    return this.byName.get(name).bias / this.count;
  }

  names() {
    return [...this.byName.keys()];
  }
}
