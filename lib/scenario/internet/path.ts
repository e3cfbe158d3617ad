/** Packets over a path of links, each of which may lose them. */

import {
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requireOneOf,
} from "../../core/check";
import { streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface PathParams {
  /** Losses of the links in their order (fractions, <= 0.9). */
  readonly losses: readonly number[];
  /** Who sends again: the sender from the start, or the link that lost it. */
  readonly repeats: "end to end" | "hop by hop";
  /** Packets (count, 2 to 10⁶). */
  readonly packets: number;
  readonly seed: number;
}

/** Starts from the sender, of all packets, that are still simulated. */
const mostStarts = 1e8;

/**
 * Sends packets until each has arrived.
 *
 * @returns transmissions on links for a packet, with the 95 % interval (count)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulatePath({ losses, repeats, packets, seed }: PathParams): Interval {
  requireItems(1, { losses });
  requireEach((each) => requireBetween(0, 0.9, each), { losses });
  requireOneOf(["end to end", "hop by hop"], { repeats });
  requireCount({ packets });
  requireBetween(2, 1e6, { packets });
  // Each start from the sender arrives with the product of what links keep.
  const arriving = losses.reduce((product, loss) => product * (1 - loss), 1);
  if (repeats === "end to end" && packets / arriving > mostStarts) {
    throw new RangeError(
      `losses must leave packets / arriving <= ${mostStarts}, got ${packets / arriving}`,
    );
  }
  const random = streams(seed);
  // A link loses by numbers of its own, so that a longer path begins like a shorter one.
  const links = losses.map((loss, i) => ({ loss, stream: random[`link ${i}`] }));
  const sent = Array.from({ length: packets }, () => {
    let transmissions = 0;
    for (let at = 0; at < links.length;) {
      const link = links[at] as (typeof links)[number];
      transmissions += 1;
      if (!link.stream?.happens(link.loss)) at += 1;
      else if (repeats === "end to end") at = 0;
    }
    return transmissions;
  });
  return meanInterval(sent, { confidence: 0.95 });
}
