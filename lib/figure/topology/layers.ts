/**
 * Where the services of a topology stand: callers in layers before those they call, with few crossings.
 *
 * Layers are the longest ways from the entry. A call that passes over a layer gets a place in it, so that it
 * runs between the services there. Each layer is sorted by the mean place of its neighbours, forth and
 * back, and the order with the fewest crossings stays (Sugiyama, Tagawa and Toda, 1981).
 */

import type { Topology } from "../../model/architecture/topology";

/** A place: layer from 0, and from 0 to 1 within the layer. */
export interface Place {
  readonly layer: number;
  readonly across: number;
}

/** Calls of one service by another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** How often in one visit of the caller (count). */
  readonly times: number;
  readonly isOptional: boolean;
  /** The way from one to the other. */
  readonly way: readonly Place[];
}

export interface Layers {
  readonly places: ReadonlyMap<string, Place>;
  readonly edges: readonly Edge[];
  /** Layers, and most places of a layer (count). */
  readonly depth: number;
  readonly width: number;
}

/** Sweeps forth and back: more change nothing in graphs of this size. */
const sweeps = 8;

/**
 * Places the services that a request reaches.
 *
 * @param topology - without circles
 * @param names - of the services that are reached, callers before those that they call
 * @returns places and ways of calls
 */
export function layersOf(topology: Topology, names: readonly string[]): Layers {
  const calls = callsOf(topology, names);
  const depths = new Map(names.map((name) => [name, 0]));
  const depthOf = (name: string) => depths.get(name) ?? 0;
  for (const name of names) {
    for (const { from, to } of calls) {
      if (from === name) depths.set(to, Math.max(depthOf(to), depthOf(from) + 1));
    }
  }
  const depth = 1 + Math.max(...depths.values());
  const layers: string[][] = Array.from({ length: depth }, () => []);
  names.forEach((name) => layers[depthOf(name)]?.push(name));
  // Each call as a chain of steps from layer to layer, by way of points between.
  const chains = calls.map(({ from, to }, i) => {
    const between = Array.from({ length: depthOf(to) - depthOf(from) - 1 }, (_, k) => {
      const point = `${i}:${k}`;
      layers[depthOf(from) + 1 + k]?.push(point);
      return point;
    });
    return [from, ...between, to];
  });
  const steps = chains.flatMap((chain) => chain.slice(1).map((to, i) => [chain[i] ?? to, to]));
  const sorted = withFewCrossings(layers, steps as [string, string][]);
  const all = new Map<string, Place>();
  sorted.forEach((names, layer) =>
    names.forEach((name, i) => all.set(name, { layer, across: (i + 0.5) / names.length })),
  );
  const placeOf = (name: string) => all.get(name) ?? { layer: 0, across: 0 };
  return {
    places: new Map(names.map((name) => [name, placeOf(name)])),
    edges: calls.map((call, i) => ({ ...call, way: (chains[i] ?? []).map(placeOf) })),
    depth,
    width: Math.max(...sorted.map(({ length }) => length)),
  };
}

function callsOf({ services }: Topology, names: readonly string[]): Omit<Edge, "way">[] {
  return names.flatMap((from) => {
    const service = services.find(({ name }) => name === from);
    const callees = service?.calls.flat() ?? [];
    return [...new Set(callees)].map((to) => ({
      from,
      to,
      times: callees.filter((each) => each === to).length,
      isOptional: service?.optional.includes(to) ?? false,
    }));
  });
}

function withFewCrossings(layers: string[][], steps: readonly [string, string][]): string[][] {
  let [best, fewest] = [layers, crossings(layers, steps)];
  let now = layers;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const isForth = sweep % 2 === 0;
    const next = now.map((layer) => [...layer]);
    for (let k = 1; k < next.length; k += 1) {
      const [i, before] = isForth ? [k, k - 1] : [next.length - 1 - k, next.length - k];
      const neighbours = (name: string) =>
        steps.flatMap(([from, to]) =>
          isForth ? (to === name ? [from] : []) : from === name ? [to] : [],
        );
      next[i] = sortedBy(next[i] ?? [], neighbours, next[before] ?? []);
    }
    now = next;
    const count = crossings(now, steps);
    if (count < fewest) [best, fewest] = [now, count];
  }
  return best;
}

/** Sorted by the mean place of neighbours in another layer; who has none stays where it is. */
function sortedBy(
  layer: readonly string[],
  neighbours: (name: string) => readonly string[],
  other: readonly string[],
): string[] {
  const mean = (name: string, i: number) => {
    const places = neighbours(name).map((each) => (other.indexOf(each) + 0.5) / other.length);
    const sum = places.reduce((total, each) => total + each, 0);
    return places.length > 0 ? sum / places.length : (i + 0.5) / layer.length;
  };
  const placed = layer.map((name, i) => ({ name, at: mean(name, i) }));
  return placed.sort((one, next) => one.at - next.at).map(({ name }) => name);
}

/** Pairs of steps between the same layers that cross. */
function crossings(layers: readonly string[][], steps: readonly [string, string][]): number {
  const lines = steps.map(([from, to]) => {
    const layer = layers.findIndex((names) => names.includes(from));
    return {
      layer,
      from: layers[layer]?.indexOf(from) ?? 0,
      to: layers[layer + 1]?.indexOf(to) ?? 0,
    };
  });
  return lines.reduce((count, one, i) => {
    const crossing = lines
      .slice(i + 1)
      .filter(
        (next) => next.layer === one.layer && (one.from - next.from) * (one.to - next.to) < 0,
      );
    return count + crossing.length;
  }, 0);
}
