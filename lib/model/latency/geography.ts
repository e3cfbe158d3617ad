/**
 * Geography: the distance between two places, and the time that light needs for it.
 *
 * Assumes a round earth and a cable along the shortest way, made longer by a route factor. Leaves out
 * routers, queues and the hosts: a measured round trip is 1.5 to 3 times this floor.
 */

import {
  requireAtLeast,
  requireBetween,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Metres, Seconds } from "../../core/units";

/** Speed of light in a vacuum (m/s). */
export const speedOfLight = 299_792_458;

/** Mean radius of the earth (m). */
export const earthRadius: Metres = 6_371_008.8;

/** A place on the earth. */
export interface Place {
  /** North of the equator (degrees, -90 to 90). */
  readonly latitude: number;
  /** East of Greenwich (degrees, -180 to 180). */
  readonly longitude: number;
}

/** How the cable runs, and how fast light is in it. */
export interface RouteParams {
  /** Length of the way over the shortest one (ratio, >= 1). */
  readonly routeFactor: number;
  /** Speed of the signal (m/s, finite, > 0): see `fibreSpeed`. */
  readonly speed: number;
}

/**
 * Speed of light in glass: c / n.
 *
 * @param params - `refractiveIndex` is n (ratio, >= 1): 1.468 for usual fibre
 * @returns speed (m/s)
 * @throws RangeError if `refractiveIndex` is not >= 1
 * @see ITU-T G.652, for the fibre
 *
 * @example
 * ```ts
 * fibreSpeed({ refractiveIndex: 1.468 }) // => 204218295.6403270
 * ```
 */
export function fibreSpeed({ refractiveIndex }: { readonly refractiveIndex: number }): number {
  requireAtLeast(1, { refractiveIndex });
  return speedOfLight / refractiveIndex;
}

/**
 * Shortest way along the surface: R times the angle between the two places, from both its sine and its
 * cosine, so that near and opposite places keep their digits.
 *
 * @param from - one place
 * @param params - `to` is the other
 * @returns distance (m, 0 to π R)
 * @throws RangeError if a latitude is outside [-90, 90], or a longitude outside [-180, 180]
 * @see Vincenty (1975), Survey Review 23
 *
 * @example
 * ```ts
 * greatCircleDistance({ latitude: 40.7128, longitude: -74.006 }, { to: { latitude: 51.5074, longitude: -0.1278 } }) / 1e3 // => 5570.229874
 * ```
 */
export function greatCircleDistance(from: Place, { to }: { readonly to: Place }): Metres {
  requirePlace(from);
  requirePlace(to);
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const apart = radians(to.longitude - from.longitude);
  const east = Math.cos(b) * Math.sin(apart);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(apart);
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart);
  return earthRadius * Math.atan2(Math.hypot(east, north), cosine);
}

/**
 * Least time of a bit one way: route factor × distance / speed.
 *
 * @param distance - along the surface (m, finite, >= 0)
 * @param params - route factor, speed of the signal
 * @returns time (s; `Infinity` beyond the largest number); a round trip takes twice that
 * @throws RangeError if a parameter is outside its domain
 * @see Grigorik, High Performance Browser Networking (2013), chapter 1
 *
 * @example
 * ```ts
 * distanceDelay(km(5585), { routeFactor: 1, speed: 2e8 }) // => 0.027925
 * ```
 */
export function distanceDelay(distance: Metres, { routeFactor, speed }: RouteParams): Seconds {
  requireNonNegative({ distance });
  requireAtLeast(1, { routeFactor });
  requirePositive({ routeFactor, speed });
  return (distance / speed) * routeFactor;
}

/**
 * Least time there and back: 2 × route factor × distance / speed.
 *
 * @param distance - along the surface (m, finite, >= 0)
 * @param params - route factor, speed of the signal
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * roundTripFloor(km(5585), { routeFactor: 1, speed: 2e8 }) // => 0.05585
 * ```
 */
export function roundTripFloor(distance: Metres, params: RouteParams): Seconds {
  return 2 * distanceDelay(distance, params);
}

function requirePlace({ latitude, longitude }: Place): void {
  requireBetween(-90, 90, { latitude });
  requireBetween(-180, 180, { longitude });
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
