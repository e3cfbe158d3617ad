/** Small caches as Markov chains: every list that a cache may hold, and the way from each to each. */

type Rule = (list: readonly number[], item: number) => (readonly number[])[];

/** Lists after a request, each equally likely: the newest or most recent item comes first. */
export const rules: Readonly<Record<"LRU" | "FIFO" | "RANDOM", Rule>> = {
  LRU: (list, item) => [
    [item, ...(list.includes(item) ? list.filter((each) => each !== item) : list.slice(0, -1))],
  ],
  FIFO: (list, item) => [list.includes(item) ? list : [item, ...list.slice(0, -1)]],
  RANDOM: (list, item) =>
    list.includes(item)
      ? [list]
      : list.map((_, place) => list.map((each, i) => (i === place ? item : each))),
};

function listsOf(items: number, length: number): number[][] {
  if (length === 0) return [[]];
  return listsOf(items, length - 1).flatMap((list) =>
    Array.from({ length: items }, (_, item) => item)
      .filter((item) => !list.includes(item))
      .map((item) => [...list, item]),
  );
}

/** Hit ratio of a cache that has run for ever: the distribution that a request leaves as it is. */
export function chainHitRatio(
  capacity: number,
  { weights, rule }: { readonly weights: readonly number[]; readonly rule: Rule },
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lists = listsOf(weights.length, capacity);
  const places = new Map(lists.map((list, i) => [list.join(), i]));
  const steps = lists.flatMap((list, from) =>
    weights.flatMap((weight, item) => {
      const next = rule(list, item);
      return next.map((each) => ({
        from,
        to: places.get(each.join()) ?? NaN,
        chance: weight / total / next.length,
      }));
    }),
  );
  let now = new Float64Array(lists.length).fill(1 / lists.length);
  for (let round = 0; round < 10_000; round += 1) {
    const after = new Float64Array(lists.length);
    for (const { from, to, chance } of steps) after[to]! += now[from]! * chance;
    const moved = after.reduce((sum, each, i) => sum + Math.abs(each - now[i]!), 0);
    now = after;
    if (moved < 1e-15) break;
  }
  return lists.reduce((sum, list, i) => {
    const held = list.reduce((mass, item) => mass + weights[item]! / total, 0);
    return sum + now[i]! * held;
  }, 0);
}
