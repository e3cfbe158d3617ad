/**
 * Dependencies: a service is down whenever something is down that it cannot do without.
 *
 * Assumes that services fail independently and that every dependency is hard. Leaves out degraded
 * modes, caches and retries: a soft dependency is not in the product.
 */

import {
  requireAtLeast,
  requireCount,
  requireFraction,
  requireItems,
  requireWhole,
} from "../../core/check";
import { sumOf } from "../../core/sum";

/** A service with equal dependencies. */
export interface ChainParams {
  /** u₀: share of time the service itself is down (fraction). */
  readonly ownUnavailability: number;
  /** u: share of time each dependency is down (fraction). */
  readonly dependencyUnavailability: number;
}

/** A service among others. */
export interface Service {
  readonly name: string;
  /** Share of time it is down for reasons of its own (fraction). */
  readonly unavailability: number;
  /** Names of the services it cannot do without. */
  readonly needs: readonly string[];
}

/**
 * Share of time a service is down that needs n others: 1 - (1 - u₀)(1 - u)ⁿ.
 *
 * @param dependencies - n: dependencies, each counted once (count, >= 0)
 * @param params - `ownUnavailability` is u₀, `dependencyUnavailability` is u
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Treynor, Dahlin, Rau and Beyer (2017), The Calculus of Service Availability, ACM Queue 15(2)
 *
 * @example
 * ```ts
 * dependentUnavailability(10, { ownUnavailability: 1e-4, dependencyUnavailability: 1e-4 }) // => 0.00109945
 * ```
 */
export function dependentUnavailability(dependencies: number, params: ChainParams): number {
  const { ownUnavailability, dependencyUnavailability } = params;
  requireWhole({ dependencies });
  requireFraction({ ownUnavailability, dependencyUnavailability });
  const others = dependencies === 0 ? 0 : dependencies * Math.log1p(-dependencyUnavailability);
  return -Math.expm1(Math.log1p(-ownUnavailability) + others);
}

/**
 * What each of n equal dependencies may be down for a target: u = 1 - ((1 - U) / (1 - u₀))^(1/n).
 *
 * @param dependencies - n (count, >= 1)
 * @param params - `target` is U (fraction, >= `ownUnavailability`), `ownUnavailability` is u₀
 * @returns unavailability of each (fraction; 0 if the service itself uses up the target)
 * @throws RangeError if a parameter is outside its domain, or the service alone misses the target
 *
 * @example
 * ```ts
 * requiredDependencyUnavailability(10, { target: 1e-3, ownUnavailability: 0 }) // => 0.00010004502
 * ```
 */
export function requiredDependencyUnavailability(
  dependencies: number,
  { target, ownUnavailability }: { readonly target: number; readonly ownUnavailability: number },
): number {
  requireCount({ dependencies });
  requireFraction({ target, ownUnavailability });
  requireAtLeast(ownUnavailability, { target });
  if (target === 1) return 1;
  const logLeft = Math.log1p(-target) - Math.log1p(-ownUnavailability);
  return logLeft === 0 ? 0 : -Math.expm1(logLeft / dependencies);
}

/**
 * Everything a service needs, itself included: each name once, however many callers it has.
 *
 * @param name - of the service
 * @param options - `services`: all there are; cycles are allowed
 * @returns names, the service first
 * @throws RangeError if a name is not among the services, or twice
 *
 * @example
 * ```ts
 * neededServices("a", { services: [{ name: "a", unavailability: 0, needs: [] }] }) // => ["a"]
 * ```
 */
export function neededServices(
  name: string,
  { services }: { readonly services: readonly Service[] },
): string[] {
  const found = new Set([name]);
  const byName = indexOf(services);
  for (const each of found) {
    const service = byName.get(each);
    if (!service) throw new RangeError(`needs must name a service of the list, got ${each}`);
    for (const needed of service.needs) found.add(needed);
  }
  return [...found];
}

/**
 * Share of time a service is down, by itself or through anything it needs: one factor for each
 * service, however many callers it has.
 *
 * @param name - of the service
 * @param options - `services`: all there are; cycles are allowed
 * @returns unavailability (fraction)
 * @throws RangeError if an unavailability is outside [0, 1], or a name is unknown or twice there
 *
 * @example
 * ```ts
 * serviceUnavailability("a", { services: [{ name: "a", unavailability: 0.1, needs: [] }] }) // => 0.1
 * ```
 */
export function serviceUnavailability(
  name: string,
  { services }: { readonly services: readonly Service[] },
): number {
  const byName = indexOf(services);
  services.forEach(({ unavailability }, i) =>
    requireFraction({ [`services[${i}].unavailability`]: unavailability }),
  );
  const needed = neededServices(name, { services });
  const logs = needed.map((each) => Math.log1p(-(byName.get(each)?.unavailability ?? 0)));
  return -Math.expm1(sumOf(logs));
}

function indexOf(services: readonly Service[]): ReadonlyMap<string, Service> {
  requireItems(1, { services });
  const byName = new Map(services.map((each) => [each.name, each]));
  if (byName.size === services.length) return byName;
  const names = services.map((each) => each.name);
  const twice = names.find((each, i) => names.indexOf(each) < i);
  throw new RangeError(`services must have different names, got ${String(twice)} twice`);
}
