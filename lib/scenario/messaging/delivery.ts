/** A client, a server, and a network between them that loses, repeats and reorders. */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import {
  type Distribution,
  type Envelope,
  type Process,
  type TraceRecord,
  simulate,
} from "../../sim";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";

export interface DeliveryRunParams {
  /** Most times that a request is sent (count, >= 1; `Infinity` until it is answered). */
  readonly attempts: number;
  /** Whether the server knows a request again, and only answers it. */
  readonly deduplicates: boolean;
  /** Requests that are lost (fraction, <= 0.9). */
  readonly loss: number;
  /** Answers that are lost (fraction, <= 0.9). */
  readonly acknowledgementLoss: number;
  /** Messages that the network delivers twice (fraction; 0). */
  readonly duplication?: number;
  /** One-way delay (s): what varies, reorders. */
  readonly delay: Distribution;
  /** How long the client waits for an answer (s, > 0). */
  readonly timeout: Seconds;
  /** Requests, one after the other (count, 2 to 10⁵). */
  readonly requests: number;
  readonly seed: number;
  /** A list to which messages and executions are added. */
  readonly trace?: TraceRecord[];
}

/** What became of the requests, with 95 % intervals. */
export interface DeliveryRun {
  /** Share of requests that was executed 0, 1, 2, 3 and 4 times (fractions). */
  readonly executed: readonly Interval[];
  /** Share that was executed twice or more often (fraction). */
  readonly twiceOrMore: Interval;
  /** Executions of a request (count). */
  readonly executions: Interval;
  /** Share that was executed without the client's getting an answer (fraction). */
  readonly inDoubt: Interval;
  /** Share of requests whose first execution came after one of a later request (fraction). */
  readonly overtaken: Interval;
  /** Share of requests that were executed, first or again, after a later one: an old value over a new one (fraction). */
  readonly executedLate: Interval;
}

/**
 * Sends requests, each until it is answered or given up.
 *
 * @returns how often each was executed, and what the client does not know
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateDelivery(params: DeliveryRunParams): DeliveryRun {
  const { attempts, deduplicates, delay, timeout, requests, seed, trace } = params;
  const { loss, acknowledgementLoss, duplication = 0 } = params;
  if (attempts !== Infinity) requireCount({ attempts });
  requireBetween(0, 0.9, { loss, acknowledgementLoss });
  requirePositive({ timeout });
  requireCount({ requests });
  requireBetween(2, 1e5, { requests });
  const executions = new Uint32Array(requests);
  const answered = new Uint8Array(requests);
  const wasLate = new Uint8Array(requests);
  let [newest, overtaken] = [-1, 0];
  simulate(
    (sim) => {
      const atServer = sim.mailbox<Envelope<number>>("server");
      const atClient = sim.mailbox<Envelope<number>>("client");
      const way = sim.draw(delay, { stream: "way" });
      const out = sim.link({
        ...{ to: atServer, delay: way, loss, duplication, lanes: ["client", "server"] as const },
      });
      const back = sim.link({
        ...{ to: atClient, delay: way, loss: acknowledgementLoss, duplication },
        lanes: ["server", "client"] as const,
      });
      function* server(): Process {
        for (;;) {
          const { message: id }: Envelope<number> = yield atServer;
          if (!deduplicates || executions[id] === 0) {
            if (executions[id] === 0 && id < newest) overtaken += 1;
            if (id < newest) wasLate[id] = 1;
            newest = Math.max(newest, id);
            executions[id] = (executions[id] as number) + 1;
            sim.note("server", "execute");
          }
          back.send({ from: "server", message: id }, `answer ${id + 1}`);
        }
      }
      function* client(): Process {
        for (let id = 0; id < requests; id += 1) {
          for (let sent = 0; sent < attempts && answered[id] === 0; sent += 1) {
            out.send({ from: "client", message: id }, `request ${id + 1}`);
            const end = sim.now + timeout;
            while (answered[id] === 0) {
              const left = Math.max(0, end - sim.now);
              const got: Envelope<number> | undefined = yield atClient.within(left);
              if (got === undefined) break;
              answered[got.message] = 1;
            }
          }
        }
      }
      sim.spawn(server);
      sim.spawn(client);
    },
    { seed, ...(trace && { trace }) },
  );
  const counts = Array.from(executions);
  const share = (count: number) => shareInterval(count, { trials: requests, confidence: 0.95 });
  return {
    executed: [0, 1, 2, 3, 4].map((k) => share(counts.filter((each) => each === k).length)),
    twiceOrMore: share(counts.filter((each) => each >= 2).length),
    executions: meanInterval(counts, { confidence: 0.95 }),
    inDoubt: share(counts.filter((each, id) => each > 0 && answered[id] === 0).length),
    overtaken: share(overtaken),
    executedLate: share(wasLate.reduce((sum, each) => sum + each, 0)),
  };
}
