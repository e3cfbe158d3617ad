/**
 * Nagle's algorithm against delayed acknowledgements: a request in several small writes.
 *
 * The sender holds a segment that is not full while anything is unacknowledged. The receiver
 * acknowledges at once what makes two full segments, and else waits for a timer, or for a response that
 * carries the acknowledgement. Each waits for the other: a request in two writes stands still until the
 * timer ends.
 *
 * Assumes no loss, no limit of window or rate, and a response that begins when the whole request is
 * there. Leaves out Minshall's variant, and receivers that acknowledge the first segments at once.
 */

import { requireBetween, requireCount, requireItems, requireNonNegative } from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";

/** A write of the application. */
export interface Write {
  /** When (s, finite, >= 0, not before the one in front). */
  readonly time: Seconds;
  /** How much (byte, whole, >= 1). */
  readonly size: Bytes;
}

/** The connection. */
export interface NagleParams {
  /** Largest segment (byte, whole, >= 1): 1460 on Ethernet. */
  readonly segmentSize: Bytes;
  /** There and back (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** How long an acknowledgement may wait (s, finite, >= 0; 0 for none): 40 ms to 500 ms. */
  readonly ackDelay: Seconds;
  /** Whether the sender holds small segments; `false` is TCP_NODELAY. */
  readonly nagle: boolean;
}

/** Something on the wire: a segment of the request, or an acknowledgement. */
export interface Passage {
  readonly sent: Seconds;
  readonly arrived: Seconds;
  /** What it carries, or acknowledges (byte). */
  readonly size: Bytes;
}

/** What passed until the first byte of the response. */
export interface NagleExchange {
  readonly segments: readonly Passage[];
  /** Acknowledgements without a response. */
  readonly acknowledgements: readonly Passage[];
  /** When the response is back at the sender (s). */
  readonly responseTime: Seconds;
}

/** Longer exchanges are no question of Nagle's algorithm. */
const mostSegments = 10_000;

interface Event extends Passage {
  readonly kind: "write" | "segment" | "timer" | "acknowledgement";
}

function requireExchange(writes: readonly Write[], params: NagleParams): void {
  const { segmentSize, roundTrip, ackDelay, nagle } = params;
  requireItems(1, { writes });
  requireCount({ segmentSize });
  requireNonNegative({ roundTrip, ackDelay });
  if (typeof nagle !== "boolean") {
    throw new RangeError(`nagle must be true or false, got ${String(nagle)}`);
  }
  let [last, segments] = [0, 0];
  writes.forEach(({ time, size }, i) => {
    requireNonNegative({ [`writes[${i}].time`]: time });
    requireBetween(last, Infinity, { [`writes[${i}].time`]: time });
    requireCount({ [`writes[${i}].size`]: size });
    segments += Math.ceil(size / segmentSize);
    last = time;
  });
  requireBetween(1, mostSegments, { segments });
}

/**
 * What passes between the two until the response: a machine of few states, moved by writes, arrivals and
 * the timer in the order of time.
 *
 * @param writes - one request, in the order of the writes
 * @param params - segment size, round trip, delay of acknowledgements, whether Nagle's algorithm is on
 * @returns segments and acknowledgements with their times, and when the response is back
 * @throws RangeError if a parameter is outside its domain, or there are more than 10 000 segments
 * @see RFC 896; RFC 1122, section 4.2.3.2 and 4.2.3.4
 *
 * @example
 * ```ts
 * nagleExchange([{ time: 0, size: 100 }, { time: 0, size: 100 }], { segmentSize: 1460, roundTrip: ms(10), ackDelay: ms(200), nagle: true }).responseTime // => 0.22
 * ```
 */
export function nagleExchange(writes: readonly Write[], params: NagleParams): NagleExchange {
  requireExchange(writes, params);
  const { segmentSize, roundTrip, ackDelay, nagle } = params;
  const whole = writes.reduce((sum, { size }) => sum + size, 0);
  const events: Event[] = writes.map(({ time, size }) => ({
    ...{ kind: "write", sent: time, arrived: time, size },
  }));
  const [segments, acknowledgements]: [Passage[], Passage[]] = [[], []];
  // At the sender: held back, and unacknowledged. At the receiver: come, and not yet acknowledged.
  let [held, unacknowledged, received, pending] = [0, 0, 0, 0];
  let timer = Infinity;

  const later = (kind: Event["kind"], sent: Seconds, delay: Seconds, size: Bytes): Event => {
    const event = { kind, sent, arrived: sent + delay, size };
    events.push(event);
    return event;
  };
  const send = (now: Seconds) => {
    while (held >= segmentSize || (held > 0 && (!nagle || unacknowledged === 0))) {
      const size = Math.min(held, segmentSize);
      segments.push(later("segment", now, roundTrip / 2, size));
      [held, unacknowledged] = [held - size, unacknowledged + size];
    }
  };
  const acknowledge = (now: Seconds) => {
    acknowledgements.push(later("acknowledgement", now, roundTrip / 2, pending));
    [pending, timer] = [0, Infinity];
  };

  for (;;) {
    const { kind, arrived: now, size } = takeFirst(events);
    if (kind === "write") held += size;
    if (kind === "acknowledgement") unacknowledged -= size;
    if (kind === "segment") {
      [received, pending] = [received + size, pending + size];
      if (received === whole) {
        const passages = (list: Passage[]) =>
          list.map(({ sent, arrived, size: bytes }) => ({ sent, arrived, size: bytes }));
        return {
          segments: passages(segments),
          acknowledgements: passages(acknowledgements),
          responseTime: now + roundTrip / 2,
        };
      }
      if (pending >= 2 * segmentSize || ackDelay === 0) acknowledge(now);
      else if (timer === Infinity) timer = later("timer", now, ackDelay, 0).arrived;
    }
    if (kind === "timer" && now === timer) acknowledge(now);
    send(now);
  }
}

/** Takes the earliest event out of the list; of equal ones the first that was put in. */
function takeFirst(events: Event[]): Event {
  let first = 0;
  events.forEach(({ arrived }, i) => {
    if (arrived < (events[first]?.arrived ?? Infinity)) first = i;
  });
  return events.splice(first, 1)[0] as Event;
}
