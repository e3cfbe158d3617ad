/**
 * Ports: how many connections an address can have, and how fast they may follow each other.
 *
 * A connection is known by four numbers: address and port at both ends. Its first end to close keeps them
 * for a while (TIME-WAIT), so that a late packet is not taken for one of the next connection.
 *
 * Assumes that the client closes first, and that ports are taken at random among those that are free. Leaves
 * out systems that use a port again early, as time stamps allow.
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { logInverseErlangB } from "../../core/erlang";
import type { PerSecond, Seconds } from "../../core/units";

/** Ports for connections that ask for no port of their own: how many each makes its own. */
export const ephemeralPorts = {
  /** 49 152 to 65 535: RFC 6335 section 6. */
  iana: 16_384,
  /** 32 768 to 60 999: what Linux comes with. */
  linux: 28_232,
} as const;

/** Four-tuples that a client has to choose from. */
export interface TupleParams {
  /** Ports of an address (count, 1 to 65 535). */
  readonly ports: number;
  /** Addresses that it sends from (count, >= 1). */
  readonly sourceAddresses: number;
  /** Addresses and ports that it connects to (count, >= 1). */
  readonly destinations: number;
}

/**
 * Most connections at a time: ports × source addresses × destinations.
 *
 * @param params - what there is to choose from
 * @returns connections (count)
 * @throws RangeError if a count is outside its domain
 * @see RFC 9293 section 3.3.1; RFC 6335 section 6
 *
 * @example
 * ```ts
 * tupleCount({ ports: 16_384, sourceAddresses: 1, destinations: 2 }) // => 32_768
 * ```
 */
export function tupleCount({ ports, sourceAddresses, destinations }: TupleParams): number {
  requireCount({ ports, sourceAddresses, destinations });
  requireBetween(1, 65_535, { ports });
  return ports * sourceAddresses * destinations;
}

/**
 * Connections that a listening socket can have, as far as numbers go: 2^(address bits + 16), since only the
 * client's end differs. Memory is what limits a server.
 *
 * @param addressBits - bits of an address (count, 1 to 128): 32 of IPv4
 * @returns connections (count)
 * @throws RangeError if `addressBits` is not whole or outside its domain
 *
 * @example
 * ```ts
 * listenerTuples(32) // => 281_474_976_710_656
 * ```
 */
export function listenerTuples(addressBits: number): number {
  requireCount({ addressBits });
  requireBetween(1, 128, { addressBits });
  return 2 ** (addressBits + 16);
}

/** How long a connection keeps its ports. */
export interface HoldParams extends TupleParams {
  /** T: from opening to the end of TIME-WAIT (s, finite, > 0): 240 s of RFC 9293, 60 s of Linux, and more. */
  readonly holdTime: Seconds;
}

/**
 * Connections a second that never run out of ports: n / T.
 *
 * @param params - four-tuples n, time T that each is kept
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9293 section 3.6.1
 *
 * @example
 * ```ts
 * connectionRate({ ports: 16_384, sourceAddresses: 1, destinations: 1, holdTime: 240 }) // => 68.2666667
 * ```
 */
export function connectionRate(params: HoldParams): PerSecond {
  requirePositive({ holdTime: params.holdTime });
  return tupleCount(params) / params.holdTime;
}

/**
 * Source addresses that a rate takes: ⌈λ T / (ports × destinations)⌉.
 *
 * @param rate - λ (1/s, finite, >= 0)
 * @param params - ports, destinations, time T
 * @returns addresses (count, >= 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * sourceAddressesFor(5000, { ports: 16_384, destinations: 1, holdTime: 60 }) // => 19
 * ```
 */
export function sourceAddressesFor(
  rate: PerSecond,
  params: Omit<HoldParams, "sourceAddresses">,
): number {
  requireNonNegative({ rate });
  return Math.max(
    1,
    Math.ceil((rate / connectionRate({ ...params, sourceAddresses: 1 })) * (1 - 1e-12)),
  );
}

/**
 * Ports that are free some time after a client began to connect at a steady rate: n - λ min(t, T), not below 0.
 *
 * @param time - t (s, finite, >= 0)
 * @param params - four-tuples n, time T, and `rate` λ (1/s, finite, >= 0)
 * @returns ports (count, not whole)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * freePorts(30, { ports: 16_384, sourceAddresses: 1, destinations: 1, holdTime: 60, rate: 500 }) // => 1384
 * ```
 */
export function freePorts(
  time: Seconds,
  params: HoldParams & { readonly rate: PerSecond },
): number {
  const { holdTime, rate } = params;
  requireNonNegative({ time, rate });
  requirePositive({ holdTime });
  return Math.max(0, tupleCount(params) - rate * Math.min(time, holdTime));
}

/**
 * Share of connections that find no port, where they come at random (Poisson): Erlang's B of n ports under a
 * load of λ T. It depends on the mean of the holding time only.
 *
 * @param rate - λ (1/s, finite, >= 0)
 * @param params - four-tuples n (10⁷ at most), time T
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Erlang (1917); Kleinrock (1975), Queueing Systems volume 1, section 3.6
 *
 * @example
 * ```ts
 * portRefusal(300, { ports: 16_384, sourceAddresses: 1, destinations: 1, holdTime: 60 }) // => 0.090333515
 * ```
 */
export function portRefusal(rate: PerSecond, params: HoldParams): number {
  requireNonNegative({ rate });
  requirePositive({ holdTime: params.holdTime });
  const ports = tupleCount(params);
  requireBetween(1, 1e7, { "four-tuples": ports });
  return Math.exp(-logInverseErlangB(ports, { load: rate * params.holdTime }));
}
