/**
 * Two-terminal networks: whether a path of working links joins two places.
 *
 * Assumes that links carry both ways and fail independently of each other. Takes one link after the
 * other and goes on with it working (its ends become one) and with it down (it is gone); states in
 * which the same places are joined become one state. Leaves out failures of the places themselves
 * and the capacity of what is left.
 */

import { requireFraction, requireItems } from "../../core/check";

/** States side by side that fit into memory without a doubt. */
const mostStates = 200_000;

/** A link between two places. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Share of time in which it is down (fraction). */
  readonly unavailability: number;
}

/** The two places that are to be joined. */
export interface Terminals {
  readonly source: string;
  readonly target: string;
}

/**
 * Share of time in which no path joins two places, with all its digits.
 *
 * @param links - the network, in any order; links side by side may join the same places
 * @param terminals - `source` and `target`
 * @returns unavailability (fraction; 1 if no path is there, 0 between a place and itself)
 * @throws RangeError if a link's unavailability is outside [0, 1], or the network is too wide
 * @see Trivedi (2002), Probability and Statistics with Reliability, Queuing and Computer Science
 *   Applications, chapter 1: factoring
 * @see Hardy, Lucet and Limnios (2007), IEEE Transactions on Reliability 56(3): joined states
 *
 * @example
 * ```ts
 * networkUnavailability([{ from: "a", to: "b", unavailability: 1e-12 }], { source: "a", target: "b" }) // => 1e-12
 * ```
 */
export function networkUnavailability(links: readonly Link[], terminals: Terminals): number {
  return chances(links, terminals).apart;
}

/**
 * Share of time in which a path of working links joins two places.
 *
 * @param links - the network
 * @param terminals - `source` and `target`
 * @returns availability (fraction); near 1 its complement keeps more digits
 * @throws RangeError as `networkUnavailability`
 *
 * @example
 * ```ts
 * networkAvailability([{ from: "a", to: "b", unavailability: 0.1 }], { source: "a", target: "b" }) // => 0.9
 * ```
 */
export function networkAvailability(links: readonly Link[], terminals: Terminals): number {
  return chances(links, terminals).joined;
}

function chances(links: readonly Link[], { source, target }: Terminals) {
  requireItems(0, { links });
  links.forEach(({ unavailability }, i) =>
    requireFraction({ [`links[${i}].unavailability`]: unavailability }),
  );
  const result = { joined: source === target ? 1 : 0, apart: 0 };
  const ordered = outwards(links, source);
  /** A state joins places of the edge of what was looked at: the group of each, by name. */
  type Groups = ReadonlyMap<string, string>;
  let states = new Map<string, { groups: Groups; chance: number }>();
  if (source !== target) states.set("", { groups: new Map(), chance: 1 });
  const groupOf = (groups: Groups, place: string) => groups.get(place) ?? place;

  ordered.forEach(({ from, to, unavailability }, i) => {
    const later = new Set(ordered.slice(i + 1).flatMap((each) => [each.from, each.to]));
    const next: typeof states = new Map();
    const goOn = (groups: Groups, chance: number) => {
      const [start, end] = [groupOf(groups, source), groupOf(groups, target)];
      const open = (group: string) => [...later].some((place) => groupOf(groups, place) === group);
      if (start === end) result.joined += chance;
      else if (!open(start) || !open(end)) result.apart += chance;
      else {
        const places = [...groups.keys()].filter(
          (place) => later.has(place) || place === source || place === target,
        );
        const kept = named(places.map((place) => [place, groupOf(groups, place)]));
        const key = JSON.stringify([...kept]);
        const known = next.get(key)?.chance ?? 0;
        next.set(key, { groups: kept, chance: known + chance });
      }
    };
    for (const { groups, chance } of states.values()) {
      const [a, b] = [groupOf(groups, from), groupOf(groups, to)];
      const touched = new Map([...groups]).set(from, a).set(to, b);
      const joined = [...touched].map(
        ([place, group]) => [place, group === b ? a : group] as const,
      );
      if (unavailability > 0) goOn(touched, chance * unavailability);
      if (unavailability < 1) goOn(new Map(joined), chance * (1 - unavailability));
    }
    if (next.size > mostStates) {
      throw new RangeError(`links must form a narrow network, got ${next.size} states at once`);
    }
    states = next;
  });
  for (const { chance } of states.values()) result.apart += chance;
  return { joined: Math.min(1, result.joined), apart: Math.min(1, result.apart) };
}

/** Groups with the name of their first place, so that equal states look equal. */
function named(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const first = new Map<string, string>();
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [place, group] of sorted) if (!first.has(group)) first.set(group, place);
  return new Map(sorted.map(([place, group]) => [place, first.get(group) ?? place]));
}

/** Links in the order in which a search from a place comes upon them; those out of reach last. */
function outwards(links: readonly Link[], source: string): Link[] {
  const found = new Set<Link>();
  const places = new Set([source]);
  for (const place of places) {
    for (const link of links) {
      if (link.from !== place && link.to !== place) continue;
      found.add(link);
      places.add(link.from).add(link.to);
    }
  }
  return [...found];
}
