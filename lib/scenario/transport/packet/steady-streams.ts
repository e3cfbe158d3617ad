/**
 * Packets that are sent evenly, one stream in turn after the other, and how long those that have arrived
 * wait for earlier ones that are missing: of the whole connection, as TCP hands them on, or of their stream,
 * as QUIC does. Both from the same packets and the same losses.
 *
 * Nothing but the sender's clock limits it: no congestion control, no queue.
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requirePositive,
} from "../../../core/check";
import type { Seconds } from "../../../core/units";
import { simulate } from "../../../sim";
import { type Interval, meanInterval } from "../../../stats/summary";
import { FixedWindow } from "./congestion-control";
import { NumberedSender } from "./numbered-sender";
import { Pipe } from "./pipe";
import { Receiver } from "./receiver";
import { RoundTrip } from "./round-trip";

export interface SteadyStreamsParams {
  /** Streams that take turns (count, 1 to 1000). */
  readonly streams: number;
  /** From one packet to the next (s, > 0; a round trip holds 10 000 at most). */
  readonly gap: Seconds;
  /** There and back (s, > 0). */
  readonly roundTrip: Seconds;
  /** Packets that are lost, repeated ones too (fraction, <= 0.5). */
  readonly loss: number;
  /** Packets to send (count, 1000 to 10⁷). */
  readonly packets: number;
  readonly seed: number;
}

/** How packets wait for earlier ones, or for their own repetition. */
export interface StreamWaits {
  /** Packets that are handed on later than without losses, with the 95 % interval (fractions). */
  readonly delayed: Interval;
  /** Time by which packets are late, those on time included, with the 95 % interval (s). */
  readonly lateness: Interval;
}

export interface SteadyStreamsRun {
  /** All packets in one order. */
  readonly tcp: StreamWaits;
  /** Each stream in its own. */
  readonly quic: StreamWaits;
}

const batches = 32;

/** Adds up lateness by successive parts of the packets. */
class Lateness {
  readonly #late = new Float64Array(batches);
  readonly #delayed = new Float64Array(batches);

  constructor(
    readonly packets: number,
    readonly negligible: Seconds,
  ) {}

  add(packet: number, late: Seconds): void {
    if (late <= this.negligible) return;
    const batch = Math.floor((packet * batches) / this.packets);
    this.#late[batch] = (this.#late[batch] as number) + late;
    this.#delayed[batch] = (this.#delayed[batch] as number) + 1;
  }

  get waits(): StreamWaits {
    const sizes = Array.from({ length: batches }, (_, i) => {
      const first = (k: number) => Math.ceil((k * this.packets) / batches);
      return first(i + 1) - first(i);
    });
    const mean = (sums: Float64Array) =>
      meanInterval(
        sizes.map((size, i) => (sums[i] as number) / size),
        { confidence: 0.95 },
      );
    return { delayed: mean(this.#delayed), lateness: mean(this.#late) };
  }
}

/**
 * Sends packets evenly until all have arrived.
 *
 * @returns shares and times by means of 32 successive parts of the packets
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSteadyStreams(params: SteadyStreamsParams): SteadyStreamsRun {
  const { streams, gap, roundTrip, loss, packets, seed } = params;
  requireCount({ streams, packets });
  requireBetween(1, 1000, { streams });
  requireBetween(1000, 1e7, { packets });
  requirePositive({ gap, roundTrip });
  requireBetween(1e-9, 1e4, { "roundTrip / gap": roundTrip / gap });
  requireFraction({ loss });
  requireBetween(0, 0.5, { loss });
  const mostAhead = 2 ** 17;
  const tcp = new Lateness(packets, gap / 1000);
  const quic = new Lateness(packets, gap / 1000);
  simulate(
    (sim) => {
      const whole = new Receiver(mostAhead);
      const each = Array.from({ length: streams }, () => new Receiver(mostAhead / streams));
      const lateNow = (packet: number) => sim.now - packet * gap - roundTrip / 2;
      const arrive = (number: number) => {
        acks.send(number, 0);
        const packet = sender.itemOf(number);
        const before = whole.expected;
        if (!whole.take(packet)) return;
        for (let i = before; i < whole.expected; i += 1) tcp.add(i, lateNow(i));
        const stream = packet % streams;
        const own = each[stream] as Receiver;
        const first = own.expected;
        own.take(Math.floor(packet / streams));
        for (let i = first; i < own.expected; i += 1) {
          const item = i * streams + stream;
          quic.add(item, lateNow(item));
        }
      };
      const way = { rate: Infinity, queue: Infinity, delay: roundTrip / 2 };
      const data = new Pipe(sim, {
        ...{ ...way, to: [arrive] },
        isLost: sim.chance(loss, { stream: "loss" }),
      });
      const acks = new Pipe(sim, { ...way, to: [(number) => sender.onAck(number)] });
      const sender = new NumberedSender({
        ...{ clock: sim, control: new FixedWindow(Infinity), mostAhead, packets: 0 },
        roundTrip: new RoundTrip({ guess: roundTrip, least: 0 }),
        transmit: (number) => data.send(number, 0),
      });
      let offered = 0;
      const offer = () => {
        offered += 1;
        sender.offer(offered);
        if (offered < packets) sim.at(offered * gap, offer);
      };
      sim.at(0, offer);
    },
    { seed },
  );
  return { tcp: tcp.waits, quic: quic.waits };
}
