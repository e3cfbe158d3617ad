/** Numbers as the titles of these figures write them. */

import { percent, readable } from "../../core/format";

/** A chance: 0.05, or 9.85e-6 where it is small. */
export function chanceWords(chance: number): string {
  if (chance >= 0.001 || chance === 0) return readable(chance);
  return chance.toExponential(2).replace(/\.?0*e/, "e");
}

/** A chance that may be next to certainty: 0.781%, or "over 99.99%". */
export function chancePercent(chance: number): string {
  return chance > 0.9999 ? "over 99.99%" : percent(chance);
}
