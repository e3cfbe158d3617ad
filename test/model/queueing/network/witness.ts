import { solve } from "../../../../lib/stats/solve";
import type { ClosedNetworkParams, Station } from "../../../../lib/model/queueing";

/** Rate of departures in services of one job: as many as there are servers for. */
const busy = ({ servers }: Station, customers: number) => Math.min(customers, servers);

/**
 * Buzen's convolution, with weights of every station by the customers there: X = G(N - 1) / G(N). Only
 * for few users: nothing is scaled.
 */
export function convolutionThroughput(users: number, params: ClosedNetworkParams): number {
  const places = [{ demand: params.thinkTime, servers: Infinity }, ...params.stations];
  let sums = [1, ...new Array<number>(users).fill(0)];
  for (const place of places) {
    const weights = [1];
    for (let j = 1; j <= users; j += 1) {
      weights.push(((weights[j - 1] ?? 0) * place.demand) / busy(place, j));
    }
    sums = sums.map((_, n) =>
      weights.slice(0, n + 1).reduce((sum, weight, j) => sum + weight * (sums[n - j] ?? 0), 0),
    );
  }
  return (sums[users - 1] ?? 0) / (sums[users] ?? 0);
}

/** All ways to spread so many customers over places. */
function spreads(customers: number, places: number): number[][] {
  if (places === 1) return [[customers]];
  return Array.from({ length: customers + 1 }, (_, first) =>
    spreads(customers - first, places - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/**
 * The Markov chain itself, state by state: place 0 is where users think, `routing` says where a job
 * goes from each place, `times` are the mean times of one visit. It knows nothing of product forms.
 *
 * @returns jobs that leave place 0 (1/s), and mean customers at every place
 */
export function chainOfStates(
  users: number,
  {
    times,
    servers,
    routing,
  }: {
    readonly times: readonly number[];
    readonly servers: readonly number[];
    readonly routing: readonly (readonly number[])[];
  },
): { throughput: number; customers: number[] } {
  const states = spreads(users, times.length);
  const places = new Map(states.map((state, i) => [state.join(), i]));
  const balance = states.map(() => states.map(() => 0));
  const rateFrom = (state: readonly number[], k: number) =>
    Math.min(state[k] ?? 0, servers[k] ?? 0) / (times[k] ?? 1);
  states.forEach((state, i) => {
    state.forEach((_, k) => {
      routing[k]?.forEach((chance, to) => {
        const rate = rateFrom(state, k) * chance;
        if (rate === 0 || to === k) return;
        const next = state.map((count, at) => count - Number(at === k) + Number(at === to));
        const j = places.get(next.join()) ?? 0;
        (balance[j] as number[])[i] = (balance[j]?.[i] ?? 0) + rate;
        (balance[i] as number[])[i] = (balance[i]?.[i] ?? 0) - rate;
      });
    });
  });
  balance[0] = states.map(() => 1);
  const shares = solve(balance, [1, ...new Array<number>(states.length - 1).fill(0)]);
  const mean = (of: (state: readonly number[]) => number) =>
    states.reduce((sum, state, i) => sum + (shares[i] ?? 0) * of(state), 0);
  return {
    throughput: mean((state) => rateFrom(state, 0)),
    customers: times.map((_, k) => mean((state) => state[k] ?? 0)),
  };
}
