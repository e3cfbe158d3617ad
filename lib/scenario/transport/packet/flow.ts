/** One flow of a shared link: sender, receiver, and the way back. */

import { requireBetween, requirePositive } from "../../../core/check";
import type { PerSecond, Seconds } from "../../../core/units";
import type { Simulation } from "../../../sim";
import { Cubic } from "./cubic";
import { NumberedSender } from "./numbered-sender";
import { Pipe } from "./pipe";
import { Receiver } from "./receiver";
import { Reno } from "./reno";
import { RenoSender, type SenderCounts } from "./reno-sender";
import { RoundTrip } from "./round-trip";

export type FlowKind = "Reno" | "CUBIC" | "QUIC" | "UDP";
export const flowKinds = ["Reno", "CUBIC", "QUIC", "UDP"] as const;

/** What a flow is, and how it sends: see `BottleneckParams`. */
export interface FlowOptions {
  readonly kind: FlowKind;
  readonly roundTrip: Seconds;
  readonly rate?: PerSecond;
  readonly leastTimeout?: Seconds;
  readonly initialWindow?: number;
  readonly mostAhead?: number;
  readonly convergesFast?: boolean;
  /** Its number at the link. */
  readonly flow: number;
}

/** What happened so far (counts). */
export interface FlowCounts extends SenderCounts {
  readonly arrived: number;
}

export interface Flow {
  /** Takes what comes out of the link. */
  receive(packet: number): void;
  counts(): FlowCounts;
}

/**
 * Starts a flow that has no end.
 *
 * @param forward - the link, whose delay is half of the shortest round trip at most
 * @throws RangeError if an option is outside its domain
 */
export function startFlow(sim: Simulation, forward: Pipe, options: FlowOptions): Flow {
  const { kind, roundTrip, initialWindow = 10, mostAhead = 65_536, leastTimeout = 1 } = options;
  requireBetween(1, 100, { initialWindow });
  requireBetween(1, 100_000, { mostAhead });
  requirePositive({ leastTimeout });
  const transmit = (packet: number) => forward.send(packet, options.flow);
  if (kind === "UDP") return startUdp(sim, { rate: options.rate ?? NaN, transmit });
  const receiver = new Receiver(mostAhead);
  const hasNumbers = kind !== "Reno";
  const isCubic = kind === "CUBIC";
  const { convergesFast = true } = options;
  const parts = {
    ...{ clock: sim, mostAhead, packets: Infinity, transmit },
    control: isCubic ? new Cubic({ initialWindow, convergesFast }) : new Reno(initialWindow),
    roundTrip: new RoundTrip({ guess: 1 / 3, least: hasNumbers ? 0 : leastTimeout }),
  };
  const back = (onAck: (packet: number) => void) =>
    new Pipe(sim, {
      ...{ rate: Infinity, queue: Infinity, to: [onAck] },
      delay: roundTrip - forward.delay,
    });
  if (!hasNumbers) {
    const sender = new RenoSender(parts);
    const acks = back((expected) => sender.onAck(expected));
    sim.at(0, () => sender.start());
    return {
      receive(packet) {
        receiver.take(packet);
        acks.send(receiver.expected, 0);
      },
      counts: () => ({ ...sender.counts, arrived: receiver.arrived }),
    };
  }
  const sender = new NumberedSender(parts);
  const acks = back((number) => sender.onAck(number));
  sim.at(0, () => sender.start());
  return {
    receive(number) {
      receiver.take(sender.itemOf(number));
      acks.send(number, 0);
    },
    counts: () => ({ ...sender.counts, arrived: receiver.arrived }),
  };
}

interface UdpParts {
  readonly rate: PerSecond;
  readonly transmit: (packet: number) => void;
}

/** Sends evenly, and never again. */
function startUdp(sim: Simulation, { rate, transmit }: UdpParts): Flow {
  let [sent, arrived] = [0, 0];
  const send = () => {
    transmit(sent);
    sent += 1;
    sim.at(sent / rate, send);
  };
  sim.at(0, send);
  return {
    receive: () => void (arrived += 1),
    counts: () => ({ sent, arrived, lossEvents: 0, timeouts: 0 }),
  };
}
