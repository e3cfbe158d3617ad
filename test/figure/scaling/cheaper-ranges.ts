/**
 * Oracle: the demands at which n small machines cost less than one of the right size, counted step by
 * step. One machine costs x^g, and the n-th small one is needed beyond C(n - 1).
 */
export function cheaperRanges(options: Readonly<Record<string, number>>): [number, number][] {
  const { exponent = NaN, contention = NaN, coherency = NaN, maxDemand = NaN } = options;
  const capacity = (n: number) => n / (1 + contention * (n - 1) + coherency * n * (n - 1));
  const ranges: [number, number][] = [];
  let served = 1;
  for (let n = 2; n < 2e6 && served < maxDemand && capacity(n) > served; n += 1) {
    const from = Math.max(served, n ** (1 / exponent));
    const to = Math.min(maxDemand, capacity(n));
    const last = ranges.at(-1);
    if (from < to && last?.[1] === from) last[1] = to;
    else if (from < to) ranges.push([from, to]);
    served = to;
  }
  return ranges;
}
