/** Servers with a queue each whose callers hedge: the second copies are work, too. */

import {
  requireAtLeast,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { simulate } from "../../sim/simulate";
import type { Interval } from "../../stats/summary";

/** What becomes of the other copy: it is served to its end, or taken back once one begins or ends. */
export type Cancellation = "none" | "at the start" | "at the end";

export interface HedgedQueuesParams {
  /** Servers (count, >= 2). */
  readonly servers: number;
  /** Requests per server (1/s, > 0), at random. */
  readonly arrivalRate: PerSecond;
  /** Copies that a server can do (1/s, > 0), exponential. */
  readonly serviceRate: PerSecond;
  /** When the second copy is sent, to another server (s, >= 0). */
  readonly hedgeAfter: Seconds;
  /** "none" by default. A copy in service is never taken back. */
  readonly cancellation?: Cancellation;
  /** Longest time that is in time (s). */
  readonly deadline: Seconds;
  /** Requests that count (count); as many at the beginning, up to 20 per server and a tenth, do not. */
  readonly requests: number;
  readonly seed: number;
}

/** Each with its 95 % interval. */
export interface HedgedQueuesResult {
  /** Mean time of a request (s). */
  readonly responseTime: Interval;
  /** Requests that take longer than `deadline` (fraction). */
  readonly lateShare: Interval;
  /** Second copies per request (fraction). */
  readonly hedged: Interval;
  /** Share of time that servers work (fraction). */
  readonly utilization: number;
}

interface Request {
  readonly arrived: Seconds;
  isBegun: boolean;
  isDone: boolean;
  copies: number;
}

/**
 * Runs the servers; each request goes to one of them at random.
 *
 * @returns response time, late requests, second copies and utilization
 * @throws RangeError if a parameter is outside its domain; Error if queues grow without end
 */
export function simulateHedgedQueues(params: HedgedQueuesParams): HedgedQueuesResult {
  const { servers, arrivalRate, serviceRate, hedgeAfter, cancellation = "none" } = params;
  const { deadline, requests, seed } = params;
  requireCount({ servers, requests });
  requireAtLeast(2, { servers });
  requirePositive({ arrivalRate, serviceRate });
  requireNonNegative({ hedgeAfter });
  requireAtLeast(0, { deadline });
  const skip = Math.floor(requests / 10) + Math.min(requests, 20 * servers);
  return simulate(
    (sim) => {
      const options = { quantiles: false, skip };
      const response = sim.tally("response (s)", options);
      const late = sim.tally("late", options);
      const hedged = sim.tally("hedged", options);
      const busy = sim.level("busy servers");
      const where = sim.stream("server");
      const nextService = sim.exponential(serviceRate, { stream: "service" });
      const queues: Request[][] = Array.from({ length: servers }, () => []);
      const isBusy = new Array<boolean>(servers).fill(false);
      let finished = 0;
      const isTakenBack = ({ isBegun, isDone }: Request) =>
        cancellation === "at the start" ? isBegun : cancellation === "at the end" && isDone;
      const begin = (server: number) => {
        const queue = queues[server] as Request[];
        let next = queue.shift();
        while (next !== undefined && isTakenBack(next)) next = queue.shift();
        isBusy[server] = next !== undefined;
        if (next === undefined) {
          busy.add(-1);
          return;
        }
        const request = next;
        request.isBegun = true;
        sim.after(nextService(), () => {
          finish(request);
          begin(server);
        });
      };
      const finish = (request: Request) => {
        if (request.isDone) return;
        request.isDone = true;
        const time = sim.now - request.arrived;
        response.add(time);
        late.add(time > deadline ? 1 : 0);
        hedged.add(request.copies - 1);
        finished += 1;
        if (finished === requests + skip) sim.stop();
      };
      const send = (request: Request, server: number) => {
        request.copies += 1;
        (queues[server] as Request[]).push(request);
        if (isBusy[server] === true) return;
        busy.add(1);
        begin(server);
      };
      const arrive = () => {
        const request = { arrived: sim.now, isBegun: false, isDone: false, copies: 0 };
        const server = where.below(servers);
        const other = (server + 1 + where.below(servers - 1)) % servers;
        send(request, server);
        sim.after(hedgeAfter, () => {
          // Tied: the second copy is not sent once the first is being served.
          if (!request.isDone && !(cancellation === "at the start" && request.isBegun)) {
            send(request, other);
          }
        });
      };
      sim.every(sim.exponential(servers * arrivalRate, { stream: "gap" }), arrive);
      return () => ({
        responseTime: response.interval(),
        lateShare: late.interval(),
        hedged: hedged.interval(),
        utilization: busy.mean / servers,
      });
    },
    { seed },
  )();
}
