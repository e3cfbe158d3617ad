/**
 * A system of services as a value: who calls whom, how long each works, how often it is down. Load, and
 * from it the time of each service, and the share of time that the whole is down, follow.
 *
 * Each service is one server with a queue, exponential work and random arrivals. Assumes calls without
 * circles. Leaves out that a caller may hold its server while it waits.
 */

import {
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { serviceUnavailability } from "../availability/dependencies";
import { mm1ResponseTime } from "../queueing/mm1";

/** A service of a topology. */
export interface TopologyService {
  readonly name: string;
  /** Mean work of a request here, without its calls (s, finite, > 0). */
  readonly work: Seconds;
  /** Share of time that it is down for reasons of its own (fraction). */
  readonly unavailability: number;
  /** Calls it makes after its work: groups one after the other, the services of a group at once. */
  readonly calls: readonly (readonly string[])[];
  /** Of these, the names that it can do without. */
  readonly optional: readonly string[];
}

/** Services, and the one that requests come to. */
export interface Topology {
  readonly entry: string;
  readonly services: readonly TopologyService[];
}

/** What a service gets to do. */
export interface ServiceLoad {
  readonly name: string;
  /** Calls of it for one request (count). */
  readonly visits: number;
  /** Work per second (fraction; 1 or more overloads it). */
  readonly utilization: number;
  /** Mean time in queue and at work of one call, without the calls that it makes (s; `Infinity` if overloaded). */
  readonly responseTime: Seconds;
}

function requireServices(services: readonly TopologyService[]): void {
  requireItems(1, { services });
  const seen = new Set<string>();
  services.forEach(({ name, work, unavailability, calls, optional }, i) => {
    if (seen.has(name)) {
      throw new RangeError(`services must have names of their own, got ${name} twice`);
    }
    seen.add(name);
    const called = new Set(calls.flat());
    const uncalled = optional.find((each) => !called.has(each));
    if (uncalled !== undefined) {
      throw new RangeError(`optional of ${name} must be called by it, got ${uncalled}`);
    }
    requirePositive({ [`services[${i}].work`]: work });
    requireFraction({ [`services[${i}].unavailability`]: unavailability });
  });
}

/** Services in an order in which callers come before those that they call. */
function inOrder({ entry, services }: Topology): TopologyService[] {
  requireServices(services);
  const named = new Map(services.map((service) => [service.name, service]));
  const done = new Set<string>();
  const order: TopologyService[] = [];
  const open: string[] = [];
  const visit = (name: string): void => {
    const service = named.get(name);
    if (service === undefined)
      throw new RangeError(`calls must name a service, got ${String(name)}`);
    if (open.includes(name)) {
      throw new RangeError(`calls must not go in circles, got ${[...open, name].join(" → ")}`);
    }
    if (done.has(name)) return;
    done.add(name);
    open.push(name);
    service.calls.flat().forEach(visit);
    open.pop();
    order.push(service);
  };
  visit(entry);
  return order.reverse();
}

/**
 * Load of each service that a request reaches.
 *
 * @param arrivalRate - requests that come to the entry (1/s, finite, >= 0)
 * @param topology - the services
 * @returns visits, utilization and mean time, callers before those they call
 * @throws RangeError if a parameter is outside its domain, a name is unknown or there twice, or calls go in circles
 * @see Jackson (1957), Networks of Waiting Lines, Operations Research 5(4)
 *
 * @example
 * ```ts
 * topologyLoads(50, {
 *   entry: "shop",
 *   services: [
 *     { name: "shop", work: ms(4), unavailability: 0, calls: [["store"], ["store"]], optional: [] },
 *     { name: "store", work: ms(5), unavailability: 0, calls: [], optional: [] },
 *   ],
 * })[1].responseTime // => 0.01
 * ```
 */
export function topologyLoads(arrivalRate: PerSecond, topology: Topology): ServiceLoad[] {
  requireNonNegative({ arrivalRate });
  const order = inOrder(topology);
  const visits = new Map(order.map(({ name }) => [name, name === topology.entry ? 1 : 0]));
  for (const { name, calls } of order) {
    for (const callee of calls.flat()) {
      visits.set(callee, (visits.get(callee) ?? 0) + (visits.get(name) ?? 0));
    }
  }
  return order.map(({ name, work }) => {
    const times = visits.get(name) ?? 0;
    const rate = arrivalRate * times;
    const utilization = rate * work;
    return {
      name,
      visits: times,
      utilization,
      responseTime: mm1ResponseTime(rate, { serviceTime: work }),
    };
  });
}

/**
 * Share of time that a request fails: something is down that it cannot do without, each service once.
 *
 * @param topology - the services
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain, a name is unknown or there twice, or calls go in circles
 * @see Treynor, Dahlin, Rau and Beyer (2017), The Calculus of Service Availability, ACM Queue 15(2)
 *
 * @example
 * ```ts
 * topologyUnavailability({
 *   entry: "shop",
 *   services: [{ name: "shop", work: 1, unavailability: 0.1, calls: [], optional: [] }],
 * }) // => 0.1
 * ```
 */
export function topologyUnavailability(topology: Topology): number {
  const services = inOrder(topology).map(({ name, unavailability, calls, optional }) => ({
    name,
    unavailability,
    needs: calls.flat().filter((callee) => !optional.includes(callee)),
  }));
  return serviceUnavailability(topology.entry, { services });
}
