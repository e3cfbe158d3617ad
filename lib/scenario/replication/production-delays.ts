/** Delays of messages as they were fitted to storage in production: most are short, a few have a long tail. */

import { requireFraction } from "../../core/check";
import { type Distribution, exponential, pareto } from "../../sim/distribution";
import type { MessageDelays } from "./lagging-replicas";

/**
 * One distribution for a share of the draws, and another for the others.
 *
 * @throws RangeError if `share` is outside [0, 1]
 */
export function mixture(
  share: number,
  first: Distribution,
  { other }: { readonly other: Distribution },
): Distribution {
  requireFraction({ share });
  const mean = share * first.mean + (1 - share) * other.mean;
  const square = ({ mean: m, scv }: Distribution) => m * m * (1 + scv);
  const scv = (share * square(first) + (1 - share) * square(other)) / mean ** 2 - 1;
  return {
    mean,
    scv: Number.isFinite(scv) ? Math.max(0, scv) : Infinity,
    from: (stream) => {
      const [draw, drawOther] = [first.from(stream), other.from(stream)];
      return () => (stream.happens(share) ? draw() : drawOther());
    },
  };
}

/** A delay, and another one after it, independently. */
export function inTurn(
  first: Distribution,
  { next }: { readonly next: Distribution },
): Distribution {
  const mean = first.mean + next.mean;
  const variance = ({ mean: m, scv }: Distribution) => m * m * scv;
  return {
    mean,
    scv: mean === 0 ? 0 : (variance(first) + variance(next)) / mean ** 2,
    from: (stream) => {
      const [draw, drawNext] = [first.from(stream), next.from(stream)];
      return () => draw() + drawNext();
    },
  };
}

/** Pareto delays with an exponential tail, in milliseconds as they were published. */
function fitted(share: number, minimum: number, shape: number, rate: number): Distribution {
  const body = pareto(minimum / 1000, { shape });
  return mixture(share, body, { other: exponential(rate * 1000) });
}

const solidState = fitted(0.9122, 0.235, 10, 1.66);
const rotating = fitted(0.38, 1.05, 1.51, 0.183);
const riak = fitted(0.982, 1.5, 3.8, 0.0217);
const riakWrites = fitted(0.939, 3, 3.35, 0.0028);

const all = (delay: Distribution): MessageDelays => ({
  ...{ write: delay, acknowledgement: delay, request: delay, response: delay },
});

/**
 * Fits of production: LinkedIn's Voldemort on solid-state and on rotating disks, and Yammer's Riak.
 *
 * @see Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), table 3
 */
export const productionDelays: Readonly<Record<"LNKD-SSD" | "LNKD-DISK" | "YMMR", MessageDelays>> =
  {
    "LNKD-SSD": all(solidState),
    "LNKD-DISK": { ...all(solidState), write: rotating },
    YMMR: { ...all(riak), write: riakWrites },
  };
