// Chance without dice: a draw is a function of the seed, of what it is for (this ticket's time at the counter, say) and of the
// run's number. So the same ticket has the same luck from one forecast to the next, whoever else is in the queue.

/** A draw is one of so many equally likely cells, from 0. */
export const CELL_BITS = 11;
export const CELLS = 1 << CELL_BITS;
const MOST_STRATA_BITS = 8;

/** 32 bits to 32 bits, one to one: `lowbias32` of C. Wellons' "Prospecting for Hash Functions" (2018, public domain). */
export function scramble(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

/** What a draw is for, as a key: FNV-1a over the text, scrambled with the seed. */
export function drawKey(seed: number, text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash ^ scramble(seed));
}

/**
 * How many bits of a draw are spread evenly over the runs: over 2^bits runs in a row each draw falls once in each of as many
 * strata (Latin hypercube sampling: McKay, Beckman & Conover 1979), which takes most of the noise out of the quantiles.
 */
export const strataBits = (runs: number): number =>
  Math.min(MOST_STRATA_BITS, Math.max(1, Math.floor(Math.log2(runs))));

/** The cell of a draw in a run. */
export function drawCell(key: number, run: number, bits: number): number {
  const block = run >>> bits;
  const own = block === 0 ? key : scramble(key + Math.imul(block, 0x9e3779b9));
  const rest = CELL_BITS - bits;
  const within = scramble(own ^ Math.imul(run + 1, 0x85ebca6b)) >>> (32 - rest);
  return (shuffled(run & ((1 << bits) - 1), bits, own) << rest) | within;
}

/** The keyed shuffling of 0 .. 2^bits - 1, step by step one to one (as in Kensler 2013, Correlated Multi-Jittered Sampling). */
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
