/** The gamma function's logarithm. */

import { requireAboveZero } from "./check";

/** ζ(k) - 1 for k = 2, 3, …: the coefficients of the series around 1 and 2. */
const zetaMinusOne = [
  0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331,
  0.017343061984449139714, 0.0083492773819228268398, 0.0040773561979443393786,
  0.0020083928260822144179, 9.9457512781808533715e-4, 4.941886041194645587e-4,
  2.4608655330804829864e-4, 1.2271334757848914675e-4, 6.1248135058704829258e-5,
  3.0588236307020493552e-5, 1.5282259408651871733e-5, 7.6371976378997622737e-6,
  3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7,
  4.7693298678780646312e-7, 2.3845050272773299e-7, 1.1921992596531107307e-7,
  5.9608189051259479613e-8, 2.9803503514652280186e-8, 1.4901554828365041235e-8,
  7.450711789835429492e-9, 3.7253340247884570548e-9, 1.8626597235130490065e-9,
  9.3132743241966818287e-10, 4.656629065033784073e-10,
];
const euler = 0.57721566490153286061;
const halfLogTwoPi = 0.91893853320467274178;

/** ln Γ(2 + z) for |z| <= 1/2: no digit is lost at its zero. */
function nearTwo(z: number): number {
  let sum = 0;
  for (let k = zetaMinusOne.length + 1; k >= 2; k -= 1) {
    sum = (z * ((k % 2 === 0 ? 1 : -1) * (zetaMinusOne[k - 2] ?? 0))) / k + z * sum;
  }
  return z * (1 - euler + sum);
}

/** What Stirling's formula leaves out: ln Γ(x + 1) - (x + 1/2) ln x + x - ln √(2π), x large. */
export function stirlingError(x: number): number {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
  const y = 1 / (x * x);
  const series =
    1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))));
  return series / x;
}

/**
 * Natural logarithm of the gamma function: ln Γ(x).
 *
 * @param x - argument (> 0)
 * @returns ln Γ(x), relative error under 1e-13; `Infinity` for `Infinity`
 * @throws RangeError if `x` is not > 0
 * @see Abramowitz and Stegun (1964), 6.1
 *
 * @example
 * ```ts
 * logGamma(5) // => 3.17805383034795
 * ```
 */
export function logGamma(x: number): number {
  requireAboveZero({ x });
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x < 1.5) return nearTwo(x - 1) - Math.log1p(x - 1);
  if (x <= 2.5) return nearTwo(x - 2);
  if (x < 16) {
    let product = 1;
    let rest = x;
    while (rest > 2.5) {
      rest -= 1;
      product *= rest;
    }
    return Math.log(product) + nearTwo(rest - 2);
  }
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}
