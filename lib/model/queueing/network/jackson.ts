/**
 * Open Jackson network: nodes with queues, customers that come from outside, go round, and leave.
 *
 * Assumes random (Poisson) arrivals from outside, exponential service, first come, first served, and
 * routing without memory. Then each node behaves as if it stood alone, although with feedback its
 * arrivals are not random at all. Leaves out limited queues, losses and priorities.
 */

import { requireCount, requireItems, requirePositive } from "../../../core/check";
import { sumOf } from "../../../core/sum";
import type { PerSecond, Seconds } from "../../../core/units";
import { mmcInSystem, mmcResponseTime } from "../mmc";
import { type RoutingParams, trafficRates } from "./traffic";

/** A node of an open network. */
export interface JacksonNode {
  /** γ: arrivals from outside (1/s, finite, >= 0). */
  readonly externalRate: PerSecond;
  /** s: mean service of one visit (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** c: servers at one queue (count, 1 to 10⁶). */
  readonly servers: number;
}

/** What a node does. */
export interface JacksonNodeState {
  /** λ: arrivals from outside and from other nodes (1/s). */
  readonly arrivalRate: PerSecond;
  /** λ s / c: share of time that each server is busy (fraction; 1 or more for a queue without end). */
  readonly utilization: number;
  /** Mean number of customers, those in service included (count; `Infinity` for a queue without end). */
  readonly customers: number;
  /** Mean time of one visit, waiting and being served (s; `Infinity` for a queue without end). */
  readonly responseTime: Seconds;
}

/** What a network does. */
export interface JacksonState {
  /** γ of all nodes: customers that come, and leave (1/s). */
  readonly arrivalRate: PerSecond;
  /** Mean number of customers in the network (count; `Infinity` if one queue has no end). */
  readonly customers: number;
  /** Mean time from coming to leaving (s; `Infinity` if one queue has no end). */
  readonly responseTime: Seconds;
  readonly nodes: readonly JacksonNodeState[];
}

/** A node as M/M/c that stands alone. */
function nodeState(arrivalRate: PerSecond, node: JacksonNode): JacksonNodeState {
  const utilization = (arrivalRate * node.serviceTime) / node.servers;
  if (!(utilization < 1)) {
    return { arrivalRate, utilization, customers: Infinity, responseTime: Infinity };
  }
  const responseTime = mmcResponseTime(arrivalRate, node);
  return { arrivalRate, utilization, customers: mmcInSystem(arrivalRate, node), responseTime };
}

/**
 * Open network: λ from the traffic equations, each node as M/M/c alone, and in all N = Σ Nᵢ, R = N / Σ γᵢ.
 *
 * @param nodes - each with its arrivals from outside, service time and servers
 * @param params - `routing`: chance pᵢⱼ to go from node i to node j (fractions, a row for each node;
 *   rows add up to 1 or less, and what is missing leaves)
 * @returns what the network and each of its nodes does
 * @throws RangeError if a parameter is outside its domain, nobody comes, or a customer can be caught
 *   for ever
 * @see Jackson (1957), Operations Research 5(4); (1963), Management Science 10(1)
 *
 * @example
 * ```ts
 * jacksonNetwork([{ externalRate: 1, serviceTime: 0.25, servers: 1 }], { routing: [[0.5]] }).responseTime // => 1
 * ```
 */
export function jacksonNetwork(
  nodes: readonly JacksonNode[],
  { routing }: RoutingParams,
): JacksonState {
  requireItems(1, { nodes });
  for (const [i, { serviceTime, servers }] of nodes.entries()) {
    requirePositive({ [`nodes[${i}].serviceTime`]: serviceTime });
    requireCount({ [`nodes[${i}].servers`]: servers });
    if (servers > 1e6) {
      throw new RangeError(`nodes[${i}].servers must be 1000000 or less, got ${servers}`);
    }
  }
  const external = nodes.map(({ externalRate }) => externalRate);
  const rates = trafficRates(external, { routing });
  const arrivalRate = sumOf(external);
  if (arrivalRate === 0) throw new RangeError("nodes must hold an externalRate > 0, got none");
  const states = nodes.map((node, i) => nodeState(rates[i] ?? 0, node));
  const customers = sumOf(states.map((state) => state.customers));
  const times = states.map((state) => (state.arrivalRate / arrivalRate) * state.responseTime);
  // Where one queue has no end, a share of visits that is too small for any digits does not matter.
  const responseTime = customers === Infinity ? Infinity : sumOf(times);
  return { arrivalRate, customers, responseTime, nodes: states };
}
