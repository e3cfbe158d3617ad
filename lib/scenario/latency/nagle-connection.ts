/** A sender with Nagle's algorithm and a receiver that delays acknowledgements, as two processes. */

import { requireCount, requireItems, requireNonNegative, requirePositive } from "../../core/check";
import type { Bytes, PerSecond, Seconds } from "../../core/units";
import { type Process, type Simulation, type TraceRecord, simulate } from "../../sim";
import { type Interval, meanInterval } from "../../stats/summary";

export interface NagleConnectionParams {
  /** Largest segment (byte). */
  readonly segmentSize: Bytes;
  /** There and back (s). */
  readonly roundTrip: Seconds;
  /** How long an acknowledgement may wait (s; 0 for none). */
  readonly ackDelay: Seconds;
  /** Whether small segments wait; `false` is TCP_NODELAY. */
  readonly nagle: boolean;
}

/** A write of the application. */
export interface ConnectionWrite {
  readonly time: Seconds;
  readonly size: Bytes;
}

function requireConnection({ segmentSize, roundTrip, ackDelay }: NagleConnectionParams): void {
  requireCount({ segmentSize });
  requireNonNegative({ roundTrip, ackDelay });
}

/** Both ends and the network between them; `onBytes` is called with what the application gets. */
function connection(
  sim: Simulation,
  { segmentSize, roundTrip, ackDelay, nagle }: NagleConnectionParams,
  onBytes: (size: Bytes) => void,
) {
  let [held, unacknowledged] = [0, 0];
  const changed = sim.signal();
  const segments = sim.mailbox<Bytes>();
  const delay = roundTrip / 2;
  const there = sim.link<Bytes>({ to: segments, delay, lanes: ["client", "server"] });
  const back = sim.link<Bytes>({
    ...{ delay, lanes: ["server", "client"] },
    to: (size) => {
      unacknowledged -= size;
      changed.fire();
    },
  });
  function* sender(): Process {
    for (;;) {
      while (held < segmentSize && (held === 0 || (nagle && unacknowledged > 0))) yield changed;
      const size = Math.min(held, segmentSize);
      [held, unacknowledged] = [held - size, unacknowledged + size];
      there.send(size, `${size} bytes`);
    }
  }
  function* receiver(): Process {
    for (;;) {
      let pending: Bytes = yield segments;
      onBytes(pending);
      const deadline = sim.now + ackDelay;
      while (ackDelay > 0 && pending < 2 * segmentSize) {
        const more: Bytes | undefined = yield segments.within(Math.max(0, deadline - sim.now));
        if (more === undefined) break;
        onBytes(more);
        pending += more;
      }
      back.send(pending, "acknowledgement");
    }
  }
  sim.spawn(receiver);
  sim.spawn(sender);
  return {
    write(size: Bytes) {
      held += size;
      changed.fire();
    },
    get packets() {
      return there.sent;
    },
  };
}

/** When the response to a request was back, and what it took. */
export interface NagleRequestRun {
  /** Time of the first byte of the response at the sender (s). */
  readonly responseTime: Seconds;
  /** Segments of the request (count). */
  readonly segments: number;
}

/**
 * One request in several writes, answered when all of it is there.
 *
 * @returns when the response was back, and the segments of the request
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateNagleRequest(
  writes: readonly ConnectionWrite[],
  params: NagleConnectionParams & { readonly trace?: TraceRecord[] },
): NagleRequestRun {
  requireItems(1, { writes });
  requireConnection(params);
  writes.forEach(({ time, size }, i) => {
    requireNonNegative({ [`writes[${i}].time`]: time });
    requireCount({ [`writes[${i}].size`]: size });
  });
  const whole = writes.reduce((sum, { size }) => sum + size, 0);
  const results = simulate(
    (sim) => {
      let [missing, responseTime] = [whole, Infinity];
      const answer = sim.link<true>({
        ...{ delay: params.roundTrip / 2, lanes: ["server", "client"] },
        to: () => {
          responseTime = sim.now;
          sim.stop();
        },
      });
      const ends = connection(sim, params, (size) => {
        missing -= size;
        if (missing === 0) answer.send(true, "response");
      });
      // One write after the other, also at the same time: between them the sender sends what it may.
      const inOrder = [...writes].sort((a, b) => a.time - b.time);
      const write = (index: number) => {
        const next = inOrder[index];
        if (next === undefined) return;
        sim.at(next.time, () => {
          ends.write(next.size);
          write(index + 1);
        });
      };
      write(0);
      // Looked at when the run is over.
      return () => ({
        responseTime: responseTime,
        segments: ends.packets,
      });
    },
    { seed: 1, ...(params.trace && { trace: params.trace }) },
  );
  return results();
}

export interface SmallWritesParams extends NagleConnectionParams {
  /** Writes a second, at random (1/s, > 0). */
  readonly writeRate: PerSecond;
  /** Size of each (byte). */
  readonly writeSize: Bytes;
  /** How long to watch, in ten parts (s, > 0). */
  readonly duration: Seconds;
  readonly seed?: number;
}

/**
 * Packets a second of an application that writes a little at a time, at random.
 *
 * @returns packets a second: the mean of ten parts of the time, with its 95 % interval (1/s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSmallWrites(params: SmallWritesParams): Interval {
  const { writeRate, writeSize, duration, seed = 1 } = params;
  requireConnection(params);
  requirePositive({ writeRate, duration });
  requireCount({ writeSize });
  const part = duration / 10;
  const counts = simulate(
    (sim) => {
      const ends = connection(sim, params, () => undefined);
      sim.every(sim.exponential(writeRate, { stream: "writes" }), () => ends.write(writeSize));
      const seen: number[] = [];
      // The first part of eleven is the beginning, which does not count.
      for (let i = 1; i <= 11; i += 1) sim.at(i * part, () => seen.push(ends.packets));
      return seen;
    },
    { seed, until: 11 * part },
  );
  const rates = counts.slice(1).map((count, i) => (count - (counts[i] ?? 0)) / part);
  return meanInterval(rates, { confidence: 0.95 });
}
