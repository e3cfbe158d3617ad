/**
 * Hill and Marty's multicore chips: what to do with the room for n small cores.
 *
 * Assumes that a core made of r small ones is √r times as fast as one (Pollack's rule), and Amdahl's
 * two parts. Leaves out memory, caches and the cost of moving work.
 */

import { requireAtLeast, requireBetween, requireFinite, requireFraction } from "../../core/check";

/** The chip and the program. */
export interface MulticoreParams {
  /** Share of the one-core running time that can be spread (fraction). */
  readonly parallelFraction: number;
  /** Room on the chip, in small cores (n, finite, >= 1). */
  readonly chipSize: number;
}

function requireChip({ parallelFraction, chipSize }: MulticoreParams): void {
  requireFraction({ parallelFraction });
  requireAtLeast(1, { chipSize });
  requireFinite({ chipSize });
}

/** Serial and parallel part, each at its own speed. */
function speedup(parallelFraction: number, serialSpeed: number, parallelSpeed: number): number {
  const ratio = parallelSpeed / serialSpeed;
  return parallelSpeed / ((1 - parallelFraction) * ratio + parallelFraction);
}

/**
 * Speedup of a chip of equal cores: 1 / ((1 - f)/√r + f r/(√r n)).
 *
 * @param coreSize - r, small cores in each core (1 to `chipSize`; need not divide it on a curve)
 * @param params - `parallelFraction` is f, `chipSize` is n
 * @returns speedup over one small core (ratio)
 * @throws RangeError if a parameter is outside its domain
 * @see Hill and Marty (2008), IEEE Computer 41(7), doi:10.1109/MC.2008.209
 *
 * @example
 * ```ts
 * symmetricSpeedup(256, { parallelFraction: 0.5, chipSize: 256 }) // => 16
 * ```
 */
export function symmetricSpeedup(coreSize: number, params: MulticoreParams): number {
  const { parallelFraction, chipSize } = params;
  requireChip(params);
  requireBetween(1, chipSize, { coreSize });
  const speed = Math.sqrt(coreSize);
  return speedup(parallelFraction, speed, chipSize / speed);
}

/**
 * Speedup of a chip with one large core and small ones around it: 1 / ((1 - f)/√r + f/(√r + n - r)).
 *
 * @param coreSize - r, small cores in the large one (1 to `chipSize`)
 * @param params - `parallelFraction` is f, `chipSize` is n
 * @returns speedup over one small core (ratio)
 * @throws RangeError if a parameter is outside its domain
 * @see Hill and Marty (2008), IEEE Computer 41(7)
 *
 * @example
 * ```ts
 * asymmetricSpeedup(1, { parallelFraction: 1, chipSize: 16 }) // => 16
 * ```
 */
export function asymmetricSpeedup(coreSize: number, params: MulticoreParams): number {
  const { parallelFraction, chipSize } = params;
  requireChip(params);
  requireBetween(1, chipSize, { coreSize });
  const speed = Math.sqrt(coreSize);
  return speedup(parallelFraction, speed, speed + chipSize - coreSize);
}

/**
 * Speedup of a chip that is one core for the serial part and n for the rest: 1 / ((1 - f)/√n + f/n).
 *
 * @param params - `parallelFraction` is f, `chipSize` is n
 * @returns speedup over one small core (ratio)
 * @throws RangeError if a parameter is outside its domain
 * @see Hill and Marty (2008), IEEE Computer 41(7)
 *
 * @example
 * ```ts
 * dynamicSpeedup({ parallelFraction: 0.99, chipSize: 256 }) // => 222.608696
 * ```
 */
export function dynamicSpeedup(params: MulticoreParams): number {
  requireChip(params);
  const { parallelFraction, chipSize } = params;
  return speedup(parallelFraction, Math.sqrt(chipSize), chipSize);
}
