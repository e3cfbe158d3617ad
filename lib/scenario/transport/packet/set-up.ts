/**
 * Set-ups of connections, flight by flight, of which one may be lost.
 *
 * The client's flights are questions, the server's answers. Whichever is lost of a pair, the client hears nothing
 * and asks again when its timer is over; a server that is asked again answers again, and its own timer, which was
 * set half a round trip later, would be over at that same moment. A first time-out is 1 s by TCP and 999 ms by
 * QUIC; after a sample R it is max(1 s, SRTT + 4 RTTVAR), and by QUIC the same without the floor: 3 R.
 * Acknowledgements ride on answers and are not kept back; what was sent twice is no sample. Leaves out what a client
 * may remember of the round trip of an earlier visit. A round trip above the first time-out has flights repeated
 * for nothing, which changes nothing for those that come.
 *
 * @see RFC 6298, section 2; RFC 9002, sections 6.2.2 to 6.2.4
 */

import type { Seconds } from "../../../core/units";
import type { Simulation, Timer } from "../../../sim";
import { RoundTrip } from "./round-trip";

/** Flights, in turn from client and server. */
export const setUpFlights: Readonly<Record<string, readonly string[]>> = {
  "TCP and TLS 1.3": ["SYN", "SYN-ACK", "ClientHello", "Finished", "request", "answer"],
  QUIC: ["Initial", "Handshake", "request", "answer"],
  "QUIC 0-RTT": ["Initial + request", "answer"],
};

/** What to play. */
export interface SetUp {
  readonly story: string;
  readonly flights: readonly string[];
  /** There and back (s). */
  readonly roundTrip: Seconds;
  /** Which flight is lost the first time, from 0; another number for none. */
  readonly lost: number;
}

const lanes = ["client", "server"] as const;

/** What is known before there is a sample: of TCP less than its floor of a second says. */
const estimate = (story: string) =>
  new RoundTrip(story.startsWith("TCP") ? { guess: 0.25, least: 1 } : { guess: 0.333, least: 0 });

/**
 * Plays a set-up in a simulation that runs.
 *
 * @returns when the answer begins, and the time-out that was waited for, 0 if nothing was lost (s)
 */
export function playSetUp(
  sim: Simulation,
  { story, flights, roundTrip, lost }: SetUp,
): () => { finished: Seconds; waited: number; timer: Seconds } {
  const estimated = estimate(story);
  /** How often each flight has left, and when at first. */
  const [times, firstAt] = [flights.map(() => 0), flights.map(() => 0)];
  const heard = new Set<number>();
  let [finished, timer] = [0, 0];
  let pending: Timer | undefined;

  const send = (flight: number) => {
    const link = flight % 2 === 0 ? there : back;
    const before = times[flight] as number;
    times[flight] = before + 1;
    if (before === 0) firstAt[flight] = sim.now;
    if (before === 0 && flight === lost) link.cut();
    link.send(flight, flights[flight]);
    link.heal();
  };
  const ask = (flight: number) => {
    send(flight);
    const wait = estimated.timeout;
    pending = sim.after(wait, () => {
      timer += wait;
      sim.note("client", "timer is over");
      estimated.double();
      ask(flight);
    });
  };
  const hear = (flight: number) => {
    // What has been heard before says nothing new.
    if (heard.has(flight)) return;
    heard.add(flight);
    if (pending !== undefined) sim.cancel(pending);
    if (times[flight - 1] === 1) estimated.add(sim.now - (firstAt[flight - 1] as number));
    finished = sim.now;
    if (flight + 1 < flights.length) ask(flight + 1);
  };
  const answer = (flight: number) => send(flight + 1);
  const there = sim.link<number>({ to: answer, delay: roundTrip / 2, lanes });
  const back = sim.link<number>({ to: hear, delay: roundTrip / 2, lanes: ["server", "client"] });
  ask(0);
  return () => ({ finished, waited: 0, timer });
}
