/** Small exchanges whose every packet is noted, for space-time diagrams. No chance: one packet is lost, or none. */

import { requireOneOf, requirePositive, requireWhole } from "../../../core/check";
import type { Seconds } from "../../../core/units";
import { type Simulation, type TraceRecord, simulate } from "../../../sim";
import { FixedWindow } from "./congestion-control";
import { NumberedSender } from "./numbered-sender";
import { Receiver } from "./receiver";
import { RenoSender } from "./reno-sender";
import { RoundTrip } from "./round-trip";
import { playSetUp, setUpFlights } from "./set-up";

export const transportStories = [
  "TCP and TLS 1.3",
  "QUIC",
  "QUIC 0-RTT",
  "retransmission",
  "head of line, TCP",
  "head of line, QUIC",
] as const;
export type TransportStory = (typeof transportStories)[number];

export interface TransportStoryParams {
  /** A set-up up to the first byte of an answer, or eight packets of which one is lost. */
  readonly story: TransportStory;
  /** There and back (s, > 0). */
  readonly roundTrip: Seconds;
  /** Which of the eight packets, or of a set-up's flights, is lost, from 1 (count, <= 8; 0 for none). */
  readonly lost: number;
}

export interface TransportStoryRun {
  readonly trace: readonly TraceRecord[];
  /** When the answer is there, or all packets were handed on (s). */
  readonly finished: Seconds;
  /** Packets that were handed on later than when they arrived (count). */
  readonly waited: number;
  /** Time-out after which a flight of a set-up was sent again (s; 0 if none was lost). */
  readonly timer: Seconds;
}

const packets = 8;
/** Close enough that three packets later is sooner than 1/8 of a round trip later. */
const gapsInRoundTrip = 25;
/** Two streams take turns: packets 1, 3, 5, 7 and 2, 4, 6, 8. */
const streams = 2;

/**
 * Plays a story. A set-up takes n round trips, and a time-out more if one of its flights is lost: 1 s or 999 ms
 * for one of the first two, max(1 s, 3 RTT) or 3 RTT for the next two, max(1 s, 2.5 RTT) for the last two of TCP.
 *
 * @returns what was sent and received
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 8446, section 2; RFC 9001, section 4; RFC 5681, section 3.2; RFC 6298, section 2; RFC 9002, section 6.2
 */
export function playTransport({ story, roundTrip, lost }: TransportStoryParams): TransportStoryRun {
  requireOneOf(transportStories, { story });
  requirePositive({ roundTrip });
  requireWhole({ lost });
  if (lost > packets) throw new RangeError(`lost must be <= ${packets}, got ${lost}`);
  const trace: TraceRecord[] = [];
  const flights = setUpFlights[story];
  const report = simulate(
    (sim) =>
      flights
        ? playSetUp(sim, { story, flights, roundTrip, lost: lost - 1 })
        : transfer(sim, { story, roundTrip, lost: lost - 1 }),
    { seed: 1, trace },
  );
  return { trace, ...report() };
}

/** What a story is without its trace, when it is over. */
type Report = () => Omit<TransportStoryRun, "trace">;

function transfer(sim: Simulation, { story, roundTrip, lost }: TransportStoryParams): Report {
  const lanes = ["sender", "receiver"] as const;
  const hasStreams = story === "head of line, QUIC";
  const hasNumbers = story !== "retransmission";
  const gap = roundTrip / gapsInRoundTrip;
  let [free, transmissions, finished, waited] = [0, 0, 0, 0];
  const order = new Receiver(packets);
  const each = Array.from({ length: streams }, () => new Receiver(packets));
  const handOn = (items: readonly number[], arrived: number) => {
    if (items.length === 0) return;
    finished = sim.now;
    waited += items.filter((item) => item !== arrived).length;
    if (story !== "retransmission") sim.note("receiver", items.map((item) => item + 1).join(", "));
  };
  const numbersTo = (from: number, to: number, step: number, first: number) =>
    Array.from({ length: to - from }, (_, i) => (from + i) * step + first);
  const arrive = (packet: number) => {
    const item = hasNumbers ? numbered.itemOf(packet) : packet;
    const stream = hasStreams ? item % streams : 0;
    const receiver = hasStreams ? (each[stream] as Receiver) : order;
    const step = hasStreams ? streams : 1;
    const before = receiver.expected;
    receiver.take(Math.floor(item / step));
    handOn(numbersTo(before, receiver.expected, step, stream), item);
    // Labels of acknowledgements that say nothing new would lie over each other.
    const isNew = !hasNumbers && order.expected > before;
    acks.send(hasNumbers ? packet : order.expected, isNew ? `ack ${order.expected}` : "");
  };
  const data = sim.link<number>({ to: arrive, delay: roundTrip / 2, lanes });
  const acks = sim.link<number>({
    to: (packet) => (hasNumbers ? numbered : reno).onAck(packet),
    delay: roundTrip / 2,
    lanes: ["receiver", "sender"],
  });
  const transmit = (packet: number) => {
    // One after the other, so that they can be told apart.
    free = Math.max(free, sim.now);
    const label = String((hasNumbers ? numbered.itemOf(packet) : packet) + 1);
    sim.at(free, () => {
      const isLost = transmissions === lost;
      transmissions += 1;
      if (isLost) data.cut();
      data.send(packet, label);
      data.heal();
    });
    free += gap;
  };
  const parts = {
    ...{ clock: sim, control: new FixedWindow(packets), mostAhead: 64, transmit },
    packets: hasNumbers ? 0 : packets,
    roundTrip: new RoundTrip({ guess: 2 * roundTrip, least: 2 * roundTrip }),
  };
  const [numbered, reno] = [new NumberedSender(parts), new RenoSender(parts)];
  if (!hasNumbers) sim.at(0, () => reno.start());
  for (let i = 0; hasNumbers && i < packets; i += 1) sim.at(i * gap, () => numbered.offer(i + 1));
  return () => ({ finished, waited, timer: 0 });
}
