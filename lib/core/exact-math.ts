/**
 * Logarithm, exponential and sine that give the same bits on every engine.
 *
 * `Math.log`, `Math.exp` and `Math.sin` may differ in their last bit between engines; a simulation that uses
 * them drifts apart. These use only operations that IEEE 754 fixes to the last bit.
 */

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Index of the word that holds sign and exponent. */
const high = ((double[0] = 1), words[1] === 0 ? 0 : 1);

const smallestNormal = 2 ** -1022;

/** ln 2 in two parts: the first has zeros at its end, so small multiples of it are exact. */
const ln2Head = 0.69314718036912381649;
const ln2Tail = 1.90821492927058770002e-10;

/**
 * Natural logarithm, the same bits everywhere.
 *
 * @param x - a normal positive double
 * @returns ln x, error under 1 unit in the last place
 * @throws RangeError if `x` is not one
 *
 * @example
 * ```ts
 * exactLog(2) // => 0.693147180559945
 * ```
 */
export function exactLog(x: number): number {
  if (!(typeof x === "number" && x >= smallestNormal && x < Infinity)) {
    throw new RangeError(`x must be a normal positive number, got ${String(x)}`);
  }
  double[0] = x;
  let exponent = ((words[high] as number) >>> 20) - 1023;
  words[high] = ((words[high] as number) & 0xfffff) | 0x3ff00000;
  let mantissa = double[0] as number;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  // ln(1 + f) = 2 artanh(s) = 2 (s + s³/3 + s⁵/5 + …)
  let sum = 1 / 23;
  for (let k = 21; k >= 3; k -= 2) sum = sum * z + 1 / k;
  const small = f - s * (f - 2 * z * sum);
  return exponent * ln2Head + (small + exponent * ln2Tail);
}

/**
 * Exponential function, the same bits everywhere.
 *
 * @param x - between -700 and 700
 * @returns eˣ, relative error under 1e-15
 * @throws RangeError if `x` is outside [-700, 700]
 *
 * @example
 * ```ts
 * exactExp(1) // => 2.71828182845905
 * ```
 */
export function exactExp(x: number): number {
  if (!(typeof x === "number" && x >= -700 && x <= 700)) {
    throw new RangeError(`x must be in [-700, 700], got ${String(x)}`);
  }
  const k = Math.round(x / Math.LN2);
  const r = x - k * ln2Head - k * ln2Tail;
  let sum = 1;
  for (let n = 14; n >= 1; n -= 1) sum = 1 + (sum * r) / n;
  words[1 - high] = 0;
  words[high] = (k + 1023) << 20;
  return sum * (double[0] as number);
}

/** π in two parts: the first has zeros at its end, so small multiples of it are exact. */
const piHead = 3.1415926534682512;
const piTail = 1.2154201013012384e-10;
/** Larger angles would lose too many digits. */
const largestAngle = 1e6;

/**
 * Sine, the same bits everywhere.
 *
 * @param x - angle (rad), between -10⁶ and 10⁶
 * @returns sin x, error under 1e-13
 * @throws RangeError if `x` is outside [-1000000, 1000000]
 *
 * @example
 * ```ts
 * exactSin(0.5) // => 0.479425538604203
 * ```
 */
export function exactSin(x: number): number {
  if (!(typeof x === "number" && Math.abs(x) <= largestAngle)) {
    throw new RangeError(`x must be in [-${largestAngle}, ${largestAngle}], got ${String(x)}`);
  }
  const k = Math.round(x / Math.PI);
  const r = x - k * piHead - k * piTail;
  const square = r * r;
  let sum = 1;
  for (let n = 22; n >= 2; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return k % 2 === 0 ? r * sum : -r * sum;
}
