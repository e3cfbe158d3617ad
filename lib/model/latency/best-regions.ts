/**
 * Which regions to be in: users at their places, candidate regions, and the few that serve them best.
 *
 * Assumes that each user goes to the region with the shortest way, at the speed of light in a cable.
 * Leaves out load, price, and real routes: set measured round trips beside it.
 */

import { requireBetween, requireCount, requireItems, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Place, type RouteParams, greatCircleDistance, roundTripFloor } from "./geography";

/** A place with a name: a region, a city. */
export interface NamedPlace extends Place {
  readonly name: string;
}

/** Users at one place. */
export interface UserPlace extends NamedPlace {
  /** How many, in any unit (finite, >= 0, not all 0). */
  readonly weight: number;
}

/** Where users go, and how long a round trip takes at least. */
export interface UserFloor {
  readonly name: string;
  readonly region: string;
  /** Least round trip (s). */
  readonly roundTrip: Seconds;
}

/** Regions, and what they are worth. */
export interface RegionChoice {
  /** Names, in the order of the candidates. */
  readonly regions: readonly string[];
  /** Least round trip, mean over the users by their weights (s). */
  readonly meanRoundTrip: Seconds;
  /** Least round trip of the users that are worst off (s). */
  readonly worstRoundTrip: Seconds;
  readonly users: readonly UserFloor[];
}

/** Whom regions serve, and how. */
export interface RegionParams extends RouteParams {
  readonly users: readonly UserPlace[];
}

/** More are counted in minutes: leave candidates out. */
const mostChoices = 200_000;

/**
 * Least round trips of users to the nearest of some regions.
 *
 * @param regions - one or more
 * @param params - users, route factor, speed of the signal
 * @returns the regions, the mean by weight, the worst, and each user's region
 * @throws RangeError if there are no regions or users, or a parameter is outside its domain
 *
 * @example
 * ```ts
 * regionFloors([{ name: "pole", latitude: 90, longitude: 0 }], { users: [{ name: "south", latitude: -90, longitude: 0, weight: 1 }], routeFactor: 1, speed: 2e8 }).meanRoundTrip // => 0.2001511
 * ```
 */
export function regionFloors(regions: readonly NamedPlace[], params: RegionParams): RegionChoice {
  const floors = floorTable(regions, params);
  return describe(
    regions,
    regions.map((_, i) => i),
    floors,
    params,
  );
}

/**
 * The k of the candidate regions with the smallest mean round trip: all choices are tried.
 *
 * @param candidates - regions that could be chosen
 * @param params - `choose` is k (count, at most the candidates); users, route factor, speed
 * @returns the best regions, the mean by weight, the worst, and each user's region
 * @throws RangeError if there are no users, `choose` is no count of the candidates, there are more than
 *   200 000 choices, or a parameter is outside its domain
 *
 * @example
 * ```ts
 * bestRegions([{ name: "Paris", latitude: 48.9, longitude: 2.3 }, { name: "Tokyo", latitude: 35.7, longitude: 139.7 }], { choose: 1, users: [{ name: "Rome", latitude: 41.9, longitude: 12.5, weight: 1 }], routeFactor: 1, speed: 2e8 }).regions // => ["Paris"]
 * ```
 */
export function bestRegions(
  candidates: readonly NamedPlace[],
  params: RegionParams & { readonly choose: number },
): RegionChoice {
  const { users, choose } = params;
  const floors = floorTable(candidates, params);
  requireCount({ choose });
  requireBetween(1, candidates.length, { choose });
  let choices = 1;
  for (let i = 0; i < choose; i += 1) choices *= (candidates.length - i) / (i + 1);
  requireBetween(1, mostChoices, { choices: Math.round(choices) });
  let [best, chosen]: [number, readonly number[]] = [Infinity, []];
  const extend = (taken: readonly number[], nearest: readonly number[]) => {
    if (taken.length === choose) {
      const sum = nearest.reduce(
        (total, each, u) => total + weighted(each, users[u]?.weight ?? 0),
        0,
      );
      if (sum < best || chosen.length === 0) [best, chosen] = [sum, taken];
      return;
    }
    const last = candidates.length - (choose - taken.length);
    for (let r = (taken.at(-1) ?? -1) + 1; r <= last; r += 1) {
      extend(
        [...taken, r],
        nearest.map((each, u) => Math.min(each, floors[r]?.[u] ?? Infinity)),
      );
    }
  };
  extend(
    [],
    users.map(() => Infinity),
  );
  return describe(candidates, chosen, floors, params);
}

/** Least round trips: a row for each region, a column for each user. */
function floorTable(regions: readonly NamedPlace[], params: RegionParams): number[][] {
  const { users } = params;
  requireItems(1, { regions, users });
  users.forEach(({ weight }, i) => requireNonNegative({ [`users[${i}].weight`]: weight }));
  if (!users.some(({ weight }) => weight > 0)) {
    throw new RangeError("users must have a weight > 0, got 0 for all");
  }
  return regions.map((region) =>
    users.map((user) => roundTripFloor(greatCircleDistance(user, { to: region }), params)),
  );
}

function describe(
  regions: readonly NamedPlace[],
  chosen: readonly number[],
  floors: readonly (readonly number[])[],
  { users }: RegionParams,
): RegionChoice {
  const heaviest = Math.max(...users.map(({ weight }) => weight));
  const served = users.map(({ name, weight }, u) => {
    const roundTrips = chosen.map((r) => floors[r]?.[u] ?? Infinity);
    const roundTrip = Math.min(...roundTrips);
    const region = regions[chosen[roundTrips.indexOf(roundTrip)] ?? 0]?.name ?? "";
    return { name, region, roundTrip, share: weight / heaviest };
  });
  const all = served.reduce((sum, { share }) => sum + share, 0);
  return {
    regions: chosen.map((r) => regions[r]?.name ?? ""),
    meanRoundTrip: served.reduce(
      (sum, { share, roundTrip }) => sum + weighted(roundTrip, share / all),
      0,
    ),
    worstRoundTrip: Math.max(...served.map(({ roundTrip }) => roundTrip)),
    users: served.map(({ name, region, roundTrip }) => ({ name, region, roundTrip })),
  };
}

/** Whom nobody counts does not count, however far away. */
function weighted(roundTrip: Seconds, weight: number): number {
  return weight === 0 ? 0 : weight * roundTrip;
}
