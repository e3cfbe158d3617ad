/**
 * What a cloud costs: machines by the hour, reserved or not, bytes that leave, and requests.
 *
 * Money is in any currency, the same everywhere. Assumes prices that do not change. Leaves out free tiers,
 * steps in a price list, and people.
 */

import {
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { Bytes, PerSecond, Seconds } from "../../core/units";

/** Prices of a machine. */
export interface MachinePrices {
  /** For an hour in which it is used (money/h, finite, > 0). */
  readonly onDemand: number;
  /** For every hour, used or not, if it is reserved (money/h, finite, >= 0). */
  readonly reserved: number;
}

/**
 * Share of the hours from which a reserved machine is the cheaper one: reserved / on demand.
 *
 * @param prices - `onDemand` and `reserved` (money/h)
 * @returns fraction; above 1 if reserving never pays
 * @throws RangeError if a price is outside its domain
 * @see Armbrust et al. (2009), Above the Clouds, University of California, Berkeley, EECS-2009-28
 *
 * @example
 * ```ts
 * reservedBreakEven({ onDemand: 1, reserved: 0.6 }) // => 0.6
 * ```
 */
export function reservedBreakEven({ onDemand, reserved }: MachinePrices): number {
  requirePositive({ onDemand });
  requireNonNegative({ reserved });
  return reserved / onDemand;
}

/**
 * Cost of a demand, hour by hour: so many machines reserved, what exceeds them on demand.
 *
 * @param reservedMachines - r (count, >= 0)
 * @param params - `demand` of each hour (machines, each finite and >= 0), and the prices
 * @returns r · hours · reserved + Σ max(0, demand - r) · on demand (money)
 * @throws RangeError if a parameter is outside its domain
 * @see Weinman (2011), Mathematical Proof of the Inevitability of Cloud Computing
 *
 * @example
 * ```ts
 * mixedFleetCost(2, { demand: [1, 2, 5], onDemand: 1, reserved: 0.6 }) // => 6.6
 * ```
 */
export function mixedFleetCost(
  reservedMachines: number,
  { demand, onDemand, reserved }: MachinePrices & { readonly demand: readonly number[] },
): number {
  requireWhole({ reservedMachines });
  requireItems(1, { demand });
  requireEach(requireNonNegative, { demand });
  requirePositive({ onDemand });
  requireNonNegative({ reserved });
  const excess = sumOf(demand.map((each) => Math.max(0, each - reservedMachines)));
  return reservedMachines * demand.length * reserved + excess * onDemand;
}

/**
 * Reserved machines that cost the least: as many as are needed in more than a share reserved / on demand
 * of the hours.
 *
 * @param demand - of each hour (machines, each finite and >= 0)
 * @param prices - `onDemand` and `reserved` (money/h)
 * @returns machines (count), the fewest of those that cost the same
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * bestReserved([1, 2, 5], { onDemand: 1, reserved: 0.6 }) // => 2
 * ```
 */
export function bestReserved(demand: readonly number[], prices: MachinePrices): number {
  const breakEven = reservedBreakEven(prices);
  requireItems(1, { demand });
  requireEach(requireNonNegative, { demand });
  const sorted = [...demand].sort((a, b) => b - a);
  // The next machine pays if the hours in which it works are more than the break-even share; within the
  // hour at the edge, a part of a machine may be missing.
  const cost = (machines: number) => mixedFleetCost(machines, { ...prices, demand });
  // A product that is a whole number of hours, but for rounding, is that number.
  const hoursToPay = Math.floor(breakEven * sorted.length * (1 + 1e-12));
  const edge = sorted[Math.min(sorted.length - 1, hoursToPay)] ?? 0;
  const near = breakEven >= 1 ? 0 : Math.floor(edge);
  return cost(near + 1) < cost(near) ? near + 1 : near;
}

/**
 * Cost of one request: the hour's price over the requests that are served in it.
 *
 * @param utilization - share of the capacity that is used (fraction, > 0)
 * @param params - `hourly` (money/h, finite, >= 0), `capacity` (requests, 1/s, finite, > 0)
 * @returns money per request
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * requestCost(0.5, { hourly: 0.36, capacity: 100 }) // => 2e-6
 * ```
 */
export function requestCost(
  utilization: number,
  { hourly, capacity }: { readonly hourly: number; readonly capacity: PerSecond },
): number {
  requireFraction({ utilization });
  requirePositive({ utilization, capacity });
  requireNonNegative({ hourly });
  return hourly / 3600 / capacity / utilization;
}

/** Prices of the same capacity by the hour, and by the request. */
export interface ServerlessPrices {
  /** For an hour of a machine, used or not (money/h, finite, >= 0). */
  readonly hourly: number;
  /** Requests that it can do (1/s, finite, > 0). */
  readonly capacity: PerSecond;
  /** For a request where nothing else is paid (money, finite, > 0). */
  readonly requestPrice: number;
}

/**
 * Share of a machine's capacity from which it is cheaper than to pay by the request: hourly / (3600 capacity price).
 *
 * @param prices - `hourly` (money/h), `capacity` (1/s), `requestPrice` (money)
 * @returns fraction; above 1 if a machine never pays
 * @throws RangeError if a parameter is outside its domain
 * @see Eivy and Weinman (2017), Be Wary of the Economics of "Serverless" Cloud Computing, IEEE Cloud Computing 4(2)
 *
 * @example
 * ```ts
 * serverlessBreakEven({ hourly: 0.36, capacity: 100, requestPrice: 4e-6 }) // => 0.25
 * ```
 */
export function serverlessBreakEven(prices: ServerlessPrices): number {
  const { hourly, capacity, requestPrice } = prices;
  requireNonNegative({ hourly });
  requirePositive({ capacity, requestPrice });
  return hourly / 3600 / capacity / requestPrice;
}

/**
 * Cost of the bytes that leave: rate · time · size · price.
 *
 * @param requestRate - of answers (1/s, finite, >= 0)
 * @param params - `size` of an answer (byte), `duration` (s), `bytePrice` (money/byte), each finite and >= 0
 * @returns money
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * egressCost(100, { size: kB(50), duration: days(30), bytePrice: 0.09 / 1e9 }) // => 1166.4
 * ```
 */
export function egressCost(
  requestRate: PerSecond,
  params: { readonly size: Bytes; readonly duration: Seconds; readonly bytePrice: number },
): number {
  const { size, duration, bytePrice } = params;
  requireNonNegative({ requestRate, size, duration, bytePrice });
  return requestRate * duration * size * bytePrice;
}
