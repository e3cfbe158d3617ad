/**
 * End to end or hop by hop: how often links carry a packet until it has arrived.
 *
 * Assumes links that lose independently, and acknowledgements that are never lost. A packet that is lost on a link
 * is not carried any further. Leaves out what hop-by-hop repetition cannot do: see `residual.ts`.
 */

import { requireCount, requireEach, requireFraction, requireItems } from "../../core/check";

/** Links that are alike. */
export interface LinkLoss {
  /** p: packets that a link loses (fraction, < 1). */
  readonly loss: number;
}

function requireLinks(hops: number, loss: number): void {
  requireCount({ hops });
  requireFraction({ loss });
  if (loss === 1) throw new RangeError("loss must be < 1, got 1");
}

/**
 * Mean transmissions on links if the sender repeats what did not arrive: ((1 - p)^-h - 1) / p.
 *
 * @param hops - h: links of the path (count, >= 1)
 * @param params - `loss` is p
 * @returns count; h for p = 0, `Infinity` beyond the largest number
 * @throws RangeError if a parameter is outside its domain
 * @see Saltzer, Reed and Clark (1984), ACM TOCS 2(4)
 *
 * @example
 * ```ts
 * endToEndTransmissions(5, { loss: 0.1 }) // => 6.935087808
 * ```
 */
export function endToEndTransmissions(hops: number, { loss }: LinkLoss): number {
  requireLinks(hops, loss);
  return loss < 1e-300 ? hops : Math.expm1(-hops * Math.log1p(-loss)) / loss;
}

/**
 * Mean transmissions on links if each link repeats what it lost: h / (1 - p).
 *
 * @param hops - h (count, >= 1)
 * @param params - `loss` is p
 * @returns count
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * hopByHopTransmissions(5, { loss: 0.1 }) // => 5.555555556
 * ```
 */
export function hopByHopTransmissions(hops: number, { loss }: LinkLoss): number {
  requireLinks(hops, loss);
  return hops / (1 - loss);
}

/** Mean transmissions on links (count). */
export interface PathTransmissions {
  readonly endToEnd: number;
  readonly hopByHop: number;
}

/**
 * The same for links that differ: Σᵢ Π(j < i)(1 - pⱼ) / Π(1 - pⱼ) end to end, Σ 1 / (1 - pᵢ) hop by hop.
 *
 * @param losses - pᵢ of each link in the order of the path, one or more (fractions, < 1)
 * @returns counts
 * @throws RangeError if there is no link, or a loss is outside its domain
 *
 * @example
 * ```ts
 * pathTransmissions([0, 0.5]).endToEnd // => 4
 * ```
 */
export function pathTransmissions(losses: readonly number[]): PathTransmissions {
  requireItems(1, { losses });
  requireEach(requireFraction, { losses });
  let [reached, carried, hopByHop] = [1, 0, 0];
  losses.forEach((loss, i) => {
    if (loss === 1) throw new RangeError(`losses[${i}] must be < 1, got 1`);
    carried += reached;
    reached *= 1 - loss;
    hopByHop += 1 / (1 - loss);
  });
  return { endToEnd: reached === 0 ? Infinity : carried / reached, hopByHop };
}
