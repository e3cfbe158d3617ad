/** Values as distances from their mean, so that no digit is lost to a common offset. */

import { mean } from "simple-statistics";

/** Each value is scale (centre + its distance). */
export interface Centred {
  /** A power of two: no square of a distance overflows, and none that matters vanishes. */
  readonly scale: number;
  readonly centre: number;
  readonly distances: readonly number[];
}

/** The distances of finite values from their mean: all exactly 0 if the values are equal. */
export function centred(values: readonly number[]): Centred {
  const largest = values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const scale = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
  const first = (values[0] ?? 0) / scale;
  const shifted = values.map((each) => each / scale - first);
  const shift = mean(shifted);
  return { scale, centre: first + shift, distances: shifted.map((each) => each - shift) };
}
