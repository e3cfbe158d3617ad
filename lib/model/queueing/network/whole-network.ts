/** A closed network put together: first all that mean value analysis can do, then several servers. */

import { sumOf } from "../../../core/sum";
import { type DepartureTimes, joinParts, stationTimes } from "./flow-equivalent";
import type { ClosedNetworkParams, Station } from "./stations";

/** With as many servers as users nobody waits: such a station is a delay. */
export const isDelay = ({ servers }: Station, users: number) => servers >= Math.max(2, users);
export const isSeveral = (station: Station, users: number) =>
  station.servers > 1 && !isDelay(station, users);

/** The recursion: whoever comes finds the queues that the network has without him. */
function singleServers(users: number, { stations, thinkTime }: ClosedNetworkParams) {
  const times = [0];
  let customers = stations.map(() => 0);
  for (let n = 1; n <= users; n += 1) {
    const residence = stations.map((each, k) =>
      isDelay(each, users) ? each.demand : each.demand * (1 + (customers[k] ?? 0)),
    );
    const cycle = thinkTime + sumOf(residence);
    customers = residence.map((each) => (each === 0 ? 0 : n * (each / cycle)));
    times.push(cycle / n);
  }
  return times;
}

/** The whole network, and how many are at each station with several servers. */
export function wholeNetwork(users: number, params: ClosedNetworkParams) {
  const rest = params.stations.filter((each) => !isSeveral(each, users));
  const fixed: DepartureTimes = singleServers(users, { ...params, stations: rest });
  const parts = params.stations.map((each) =>
    isSeveral(each, users) ? stationTimes(users, each.demand, each.servers) : undefined,
  );
  const without = (left?: DepartureTimes) =>
    parts.reduce<DepartureTimes>(
      (whole, part) => (part && part !== left ? joinParts(part, whole).departureTimes : whole),
      fixed,
    );
  const joined = parts.map((part) => part && joinParts(part, without(part)));
  const { departureTimes } = joined.find((each) => each !== undefined) ?? { departureTimes: fixed };
  return { departureTimes, customers: joined.map((each) => each?.inFirst) };
}
