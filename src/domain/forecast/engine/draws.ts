// Reproducible random draws. A draw is a function of the seed, of its purpose (such as this ticket's time at the
// counter) and of the number of the run. So a ticket has the same draws from one forecast to the next, whatever else
// changes in the queue.

/** A draw is one of CELLS equally likely cells, numbered from 0. */
export const CELL_BITS = 11;
export const CELLS = 1 << CELL_BITS;
const MOST_STRATA_BITS = 8;

/**
 * Maps 32 bits to 32 bits, one to one: `lowbias32` of C. Wellons' "Prospecting for Hash Functions" (2018, public
 * domain).
 */
export function scramble(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

/** The key of a draw's purpose: FNV-1a over the text, scrambled with the seed. */
export function drawKey(seed: number, text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash ^ scramble(seed));
}

/**
 * The number of bits of a draw that are spread evenly over the runs: in 2^bits consecutive runs each draw falls once
 * into each of 2^bits strata (Latin hypercube sampling: McKay, Beckman & Conover 1979), which removes most of the noise
 * from the quantiles.
 */
export const strataBits = (runs: number): number =>
  Math.min(MOST_STRATA_BITS, Math.max(1, Math.floor(Math.log2(runs))));

/** The cell that a draw has in a run. */
export function drawCell(key: number, run: number, bits: number): number {
  const block = run >>> bits;
  const own = block === 0 ? key : scramble(key + Math.imul(block, 0x9e3779b9));
  const rest = CELL_BITS - bits;
  const within = scramble(own ^ Math.imul(run + 1, 0x85ebca6b)) >>> (32 - rest);
  return (shuffled(run & ((1 << bits) - 1), bits, own) << rest) | within;
}

/**
 * A permutation of 0 .. 2^bits - 1 chosen by the key; every step is one to one (after Kensler 2013, Correlated
 * Multi-Jittered Sampling).
 */
function shuffled(index: number, bits: number, key: number): number {
  const mask = (1 << bits) - 1;
  const half = (bits + 1) >> 1;
  let x = (index + key) & mask;
  x = Math.imul(x, (key >>> 7) | 1) & mask;
  x = (x ^ (x >>> half)) + (key >>> 15);
  x = Math.imul(x & mask, (key >>> 11) | 1) & mask;
  x = (x ^ (x >>> half)) + (key >>> 23);
  x = Math.imul(x & mask, 0x2c1b3c6d) & mask;
  return x ^ (x >>> half);
}
