/**
 * Availability of a block diagram, exactly, also where parts stand in several places.
 *
 * Assumes that different parts fail independently of each other. Asks for one part after the other
 * and goes on in both cases (factoring), with equal questions asked once. Leaves out repair crews
 * that are shared, and parts that wear out faster when others are down.
 */

import { DecisionDiagram, down, up } from "./decision-diagram";
import type { Block } from "./expression";

/**
 * Share of time in which the system is down, with all its digits.
 *
 * @param block - the diagram
 * @returns unavailability (fraction)
 * @throws RangeError if the diagram is no valid one, gives a part two unavailabilities, holds more
 *   than 1000 parts, or leads to more than 10⁶ nodes
 * @see Trivedi (2002), Probability and Statistics with Reliability, Queuing and Computer Science
 *   Applications, chapter 1: factoring
 * @see Bryant (1986), IEEE Transactions on Computers C-35(8)
 *
 * @example
 * ```ts
 * blockUnavailability({ kind: "part", name: "db", unavailability: 1e-12 }) // => 1e-12
 * ```
 */
export function blockUnavailability(block: Block): number {
  const diagram = new DecisionDiagram(block);
  return Math.min(1, diagram.chance(diagram.root, down));
}

/**
 * Share of time in which the system is up.
 *
 * @param block - the diagram
 * @returns availability (fraction); near 1 its complement keeps more digits
 * @throws RangeError as `blockUnavailability`
 *
 * @example
 * ```ts
 * blockAvailability({ kind: "part", name: "db", unavailability: 0.001 }) // => 0.999
 * ```
 */
export function blockAvailability(block: Block): number {
  const diagram = new DecisionDiagram(block);
  return Math.min(1, diagram.chance(diagram.root, up));
}
