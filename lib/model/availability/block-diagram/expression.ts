/**
 * Block diagrams as expressions: parts in series, in parallel, or k of them, nested as one likes.
 *
 * The same part may stand in several places: a name is one part, and it is up or down everywhere at
 * once. Assumes that different names fail independently of each other.
 */

import { requireFraction } from "../../../core/check";
import { partsOf } from "./structure";

/** One part. */
export interface PartBlock {
  readonly kind: "part";
  readonly name: string;
  /** Share of time in which it is down (fraction). */
  readonly unavailability: number;
}

/** Several blocks, all of which are needed. */
export interface SeriesBlock {
  readonly kind: "series";
  readonly blocks: readonly Block[];
}

/** Several blocks, of which one is enough. */
export interface ParallelBlock {
  readonly kind: "parallel";
  readonly blocks: readonly Block[];
}

/** Several blocks, of which some are needed. */
export interface KOfBlock {
  readonly kind: "kOf";
  /** How many must be up (count, 0 to the number of blocks). */
  readonly needed: number;
  readonly blocks: readonly Block[];
}

/** A block diagram: a part, or blocks put together. */
export type Block = PartBlock | SeriesBlock | ParallelBlock | KOfBlock;

/**
 * A part that may stand in several places of a diagram.
 *
 * @param name - what it is called; the same name is the same part
 * @param unavailability - share of time in which it is down (fraction)
 * @returns a block
 * @throws RangeError if `unavailability` is outside [0, 1]
 *
 * @example
 * ```ts
 * part("db", 0.001) // => { kind: "part", name: "db", unavailability: 0.001 }
 * ```
 */
export function part(name: string, unavailability: number): PartBlock {
  requireFraction({ unavailability });
  return { kind: "part", name, unavailability };
}

/**
 * Blocks that are all needed.
 *
 * @param blocks - one or more
 * @returns a block
 * @throws RangeError if there is none, or a name stands for two unavailabilities
 *
 * @example
 * ```ts
 * inSeries(part("web", 0.01), part("db", 0.001)).blocks.length // => 2
 * ```
 */
export function inSeries(...blocks: readonly Block[]): SeriesBlock {
  return checked({ kind: "series", blocks });
}

/**
 * Blocks of which one is enough.
 *
 * @param blocks - one or more
 * @returns a block
 * @throws RangeError if there is none, or a name stands for two unavailabilities
 *
 * @example
 * ```ts
 * inParallel(part("web 1", 0.01), part("web 2", 0.01)).kind // => "parallel"
 * ```
 */
export function inParallel(...blocks: readonly Block[]): ParallelBlock {
  return checked({ kind: "parallel", blocks });
}

/**
 * Blocks of which `needed` are enough.
 *
 * @param needed - k (count, 0 to the number of blocks)
 * @param blocks - one or more
 * @returns a block
 * @throws RangeError if there is no block, `needed` is not whole or more than there are, or a name
 *   stands for two unavailabilities
 *
 * @example
 * ```ts
 * kOf(2, part("a", 0.1), part("b", 0.1), part("c", 0.1)).needed // => 2
 * ```
 */
export function kOf(needed: number, ...blocks: readonly Block[]): KOfBlock {
  return checked({ kind: "kOf", needed, blocks });
}

/** The same block, if it is a valid one all the way down. */
function checked<B extends Block>(block: B): B {
  partsOf(block);
  return block;
}
