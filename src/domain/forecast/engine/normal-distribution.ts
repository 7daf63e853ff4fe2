// The tail of the normal distribution and its inverse, as far as visit durations need them.

const DENSITY = 1 / Math.sqrt(2 * Math.PI);
const density = (z: number): number => DENSITY * Math.exp(-0.5 * z * z);

/**
 * P(Z > z), by the series and the continued fraction of Abramowitz & Stegun 26.2.11 and 26.2.14; relative error below
 * 1e-9.
 */
export function shareAbove(z: number): number {
  if (z < 0) return 1 - shareAbove(-z);
  return z < 3 ? 0.5 - density(z) * risingSeries(z) : density(z) / mills(z);
}

function risingSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

function mills(z: number): number {
  let fraction = z;
  for (let step = 60; step >= 1; step -= 1) fraction = z + step / fraction;
  return fraction;
}

/** The z with P(Z > z) = `share`, for 0 < share < 1. Wichura 1988, algorithm AS 241 (PPND7): about seven digits. */
export function valueAbove(share: number): number {
  const q = 0.5 - share;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, CENTRE);
  const root = Math.sqrt(-Math.log(q < 0 ? 1 - share : share));
  const z = root <= 5 ? ratio(root - 1.6, MIDDLE) : ratio(root - 5, TAIL);
  return q < 0 ? -z : z;
}

/** Coefficients in ascending powers: numerator, denominator. */
type Rational = readonly [readonly number[], readonly number[]];
const CENTRE: Rational = [
  [3.3871327179, 50.434271938, 159.291132, 59.10937472],
  [1, 17.895169469, 78.757757664, 67.1875636],
];
const MIDDLE: Rational = [
  [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  [1, 0.7370016425, 0.12021132975],
];
const TAIL: Rational = [
  [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  [1, 0.24197894225, 0.012258202635],
];

const ratio = (x: number, [above, below]: Rational): number => polynomial(above, x) / polynomial(below, x);
const polynomial = (from: readonly number[], x: number): number => from.reduceRight((sum, one) => sum * x + one, 0);
