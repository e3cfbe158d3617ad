/**
 * Several objects of one size that are asked for at once over one connection, and when each is complete:
 * if all packets are handed on in one order, as by TCP, and if each stream has its own, as in QUIC. Both
 * from the same packets, the same losses and the same window.
 *
 * The sender takes one packet of each stream in turn. Leaves out the handshake: time begins when the first
 * packet is sent.
 */

import { requireBetween, requireCount, requireOneOf } from "../../../core/check";
import { type RandomStream, streams as randomStreams } from "../../../core/random";
import type { PerSecond, Seconds } from "../../../core/units";
import { simulate } from "../../../sim";
import { quantileInterval } from "../../../stats/quantile-interval";
import type { Interval } from "../../../stats/summary";
import { checkPath } from "./bottleneck";
import { Cubic } from "./cubic";
import { NumberedSender } from "./numbered-sender";
import { Pipe } from "./pipe";
import { Receiver } from "./receiver";
import { Reno } from "./reno";
import { RoundTrip } from "./round-trip";

export interface StreamCompletionParams {
  /** Objects (count, 1 to 100), and packets of each (count, 1 to 1000). */
  readonly streams: number;
  readonly packets: number;
  /** Window of the connection: "Reno" or "CUBIC". */
  readonly control: "Reno" | "CUBIC";
  /** There and back on an empty link (s, > 0). */
  readonly roundTrip: Seconds;
  /** Packets that the link sends (1/s, > 0; `Infinity`), and packets that may wait (count, >= 0; `Infinity`). */
  readonly linkRate: PerSecond;
  readonly queue: number;
  /** Packets that are lost by chance (fraction, <= 0.5). */
  readonly loss: number;
  /** First window (packets, 1 to 100; 10). */
  readonly initialWindow?: number;
  /** Connections, one after the other (count, 400 to 100 000): fewer would not bound the 99th percentile. */
  readonly connections: number;
  readonly seed: number;
}

/** Times until an object is complete, each with the 95 % interval (s). */
export interface CompletionTimes {
  readonly p50: Interval;
  readonly p99: Interval;
}

export interface StreamCompletionRun {
  /** All packets in one order. */
  readonly tcp: CompletionTimes;
  /** Each stream in its own. */
  readonly quic: CompletionTimes;
}

/**
 * Opens connections and looks at one object of each, another one every time, so that all times are
 * independent.
 *
 * @returns percentiles
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateStreamCompletion(params: StreamCompletionParams): StreamCompletionRun {
  const { streams, packets, control, connections, initialWindow = 10, seed } = params;
  requireCount({ streams, packets, connections });
  requireBetween(1, 100, { streams });
  requireBetween(1, 1000, { packets });
  requireBetween(400, 1e5, { connections });
  requireBetween(1, 100, { initialWindow });
  requireOneOf(["Reno", "CUBIC"], { control });
  checkPath(params);
  const seeds = randomStreams(seed)["connections"] as RandomStream;
  const [tcp, quic]: [number[], number[]] = [[], []];
  for (let i = 0; i < connections; i += 1) {
    const times = connect({ ...params, initialWindow, seed: seeds.bits() }, i % streams);
    tcp.push(times.tcp);
    quic.push(times.quic);
  }
  const timesOf = (values: readonly number[]) => ({
    p50: quantileInterval(values, { share: 0.5, confidence: 0.95 }),
    p99: quantileInterval(values, { share: 0.99, confidence: 0.95 }),
  });
  return { tcp: timesOf(tcp), quic: timesOf(quic) };
}

/** When one of the objects of a connection is complete. */
function connect(
  params: StreamCompletionParams & { readonly initialWindow: number },
  stream: number,
): { readonly tcp: Seconds; readonly quic: Seconds } {
  const { streams, packets, roundTrip, loss, initialWindow, seed } = params;
  const all = streams * packets;
  const done = { tcp: Infinity, quic: Infinity };
  simulate(
    (sim) => {
      const whole = new Receiver(all);
      let own = 0;
      const last = all - streams + stream;
      const arrive = (number: number) => {
        acks.send(number, 0);
        const item = sender.itemOf(number);
        if (!whole.take(item)) return;
        if (item % streams === stream) own += 1;
        if (own === packets && done.quic === Infinity) done.quic = sim.now;
        if (whole.expected <= last) return;
        done.tcp = sim.now;
        sim.stop();
      };
      const data = new Pipe(sim, {
        ...{ rate: params.linkRate, queue: params.queue, delay: roundTrip / 2, to: [arrive] },
        isLost: sim.chance(loss, { stream: "loss" }),
      });
      const acks = new Pipe(sim, {
        ...{ rate: Infinity, queue: Infinity, delay: roundTrip / 2 },
        to: [(number) => sender.onAck(number)],
      });
      const sender = new NumberedSender({
        ...{ clock: sim, mostAhead: all, packets: all },
        control:
          params.control === "CUBIC"
            ? new Cubic({ initialWindow, convergesFast: true })
            : new Reno(initialWindow),
        roundTrip: new RoundTrip({ guess: roundTrip, least: 0 }),
        transmit: (number) => data.send(number, 0),
      });
      sender.start();
    },
    { seed },
  );
  return done;
}
