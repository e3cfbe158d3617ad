/** Requests through services that call each other, drawn one by one. */

import { requireCount, requireFraction, requireItems } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Distribution, Draw } from "../../sim/distribution";
import { shareInterval } from "../../stats/proportion";
import { quantileInterval } from "../../stats/quantile-interval";
import { type Interval, meanInterval } from "../../stats/summary";

/** A service and what it calls. */
export interface DrawnService {
  readonly name: string;
  /** Own time of a call, waiting included (s). */
  readonly own: Distribution;
  /** Chance that it is down during a request (fraction). */
  readonly unavailability: number;
  /** Groups of calls one after the other, the services of a group at once. */
  readonly calls: readonly (readonly string[])[];
  /** Names that it can do without. */
  readonly optional: readonly string[];
}

export interface TopologyParams {
  readonly entry: string;
  /** Services without circles of calls. */
  readonly services: readonly DrawnService[];
  /** Share of requests that take longer than the quantile (fraction). */
  readonly slow: number;
  /** Requests (count, >= 2). */
  readonly requests: number;
  readonly seed: number;
}

/** Each with its 95 % interval. */
export interface TopologyResult {
  /** Mean time of a request (s). */
  readonly mean: Interval;
  /** What the share `slow` of requests exceeds (s). */
  readonly quantile: Interval;
  /** Requests that find something down that they need (fraction). */
  readonly failed: Interval;
}

/**
 * Draws requests: times of all calls, and which services are down.
 *
 * @returns mean and quantile of the time, whether it fails or not, and failed requests
 * @throws RangeError if a parameter is outside its domain, or a name is unknown
 */
export function simulateTopology(params: TopologyParams): TopologyResult {
  const { entry, services, slow, requests, seed } = params;
  requireItems(1, { services });
  requireCount({ requests });
  requireFraction({ slow });
  const { times, failures } = streams(seed) as Record<"times" | "failures", RandomStream>;
  const byName = new Map<string, DrawnService & { readonly draw: Draw }>(
    services.map((each) => [each.name, { ...each, draw: each.own.from(times) }]),
  );
  const find = (name: string) => {
    const found = byName.get(name);
    if (found === undefined) throw new RangeError(`calls must name a service, got ${name}`);
    return found;
  };
  const timeOf = (name: string): number => {
    const { draw, calls } = find(name);
    let time = draw();
    for (const group of calls)
      time += group.reduce((most, each) => Math.max(most, timeOf(each)), 0);
    return time;
  };
  const isUp = (name: string, down: ReadonlySet<string>): boolean => {
    const { calls, optional } = find(name);
    const needed = calls.flat().filter((callee) => !optional.includes(callee));
    return !down.has(name) && needed.every((callee) => isUp(callee, down));
  };
  let failed = 0;
  const drawn = Array.from({ length: requests }, () => {
    const down = new Set<string>();
    for (const { name, unavailability } of services)
      if (failures.happens(unavailability)) down.add(name);
    if (!isUp(entry, down)) failed += 1;
    return timeOf(entry);
  });
  return {
    mean: meanInterval(drawn, { confidence: 0.95 }),
    quantile: quantileInterval(drawn, { share: 1 - slow, confidence: 0.95 }),
    failed: shareInterval(failed, { trials: requests, confidence: 0.95 }),
  };
}
