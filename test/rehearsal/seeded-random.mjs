// Random numbers that are the same for the same seed.

/** @param {number} seed */
export function seededRandom(seed) {
  let state = seed >>> 0;
  /** A uniform number from 0 up to, but not including, 1, by mulberry32. */
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const chance = (share) => uniform() < share;
  const between = (from, to) => from + (to - from) * uniform();
  const exponential = (mean) => -mean * Math.log(1 - uniform());
  /** A normally distributed number, by the method of Box and Muller. */
  const normal = (mean, deviation) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** A log-normally distributed number with this mean and coefficient of variation. */
  const logNormal = (mean, variation) => {
    const spread = Math.log(1 + variation ** 2);
    return Math.exp(normal(Math.log(mean) - spread / 2, Math.sqrt(spread)));
  };
  /** @template T @param {readonly T[]} list @param {(item: T) => number} [weight] */
  const pick = (list, weight = () => 1) => {
    let left = uniform() * list.reduce((sum, item) => sum + weight(item), 0);
    return list.find((item) => (left -= weight(item)) < 0) ?? list.at(-1);
  };
  return { uniform, chance, between, exponential, normal, logNormal, pick };
}
