/**
 * Logical clocks: what happened before what, without a look at the time.
 *
 * An event happened before another if it is earlier at the same place, or sent a message that the other
 * received, or there is a chain of such steps. Assumes that a log names both ends of every message. Leaves
 * out what goes around the messages: a telephone call between users orders events that no clock here knows of.
 */

import { requireEach, requireItems, requireWhole } from "../../core/check";

/** An event as a trace of `simulate` has it. */
export interface LoggedEvent {
  /** Where it happened. */
  readonly lane: string;
  readonly event: "send" | "receive" | "lose" | "note";
  /** Number of the message, the same where it is sent and received; 0 for a note. */
  readonly message: number;
}

/** How two events stand to each other. */
export type EventOrder = "same" | "before" | "after" | "concurrent";

/** What happens at a place: a loss is not noticed by anyone. */
const isSeen = ({ event }: LoggedEvent) => event !== "lose";

function requireLog(events: readonly LoggedEvent[]): void {
  requireItems(1, { events });
  const sent = new Set<number>();
  events.forEach(({ event, message }, i) => {
    requireWhole({ [`events[${i}].message`]: message });
    if (event === "send") sent.add(message);
    if (event === "receive" && !sent.has(message)) {
      throw new RangeError(
        `events[${i}].message must be sent before it is received, got ${message}`,
      );
    }
  });
}

/** Walks through a log: what a place knows, and what it gets with a message. */
function clocksOf<Time>(
  events: readonly LoggedEvent[],
  next: (lane: string, own: Time | undefined, received: Time | undefined) => Time,
): Time[] {
  requireLog(events);
  const [places, messages] = [new Map<string, Time>(), new Map<number, Time>()];
  return events.filter(isSeen).map(({ lane, event, message }) => {
    const received = event === "receive" ? messages.get(message) : undefined;
    const time = next(lane, places.get(lane), received);
    places.set(lane, time);
    if (event === "send") messages.set(message, time);
    return time;
  });
}

/**
 * Lamport's time of each event: one more than the last at its place, and than that of what it received.
 *
 * @param events - a log in an order in which no message is received before it is sent; losses are skipped
 * @returns times in the order of the log (counts, >= 1); who happened before has the smaller one
 * @throws RangeError if the log is empty, or receives what was not sent
 * @see Lamport (1978), Communications of the ACM 21(7)
 *
 * @example
 * ```ts
 * lamportTimes([{ lane: "a", event: "send", message: 1 }, { lane: "b", event: "receive", message: 1 }]) // => [1, 2]
 * ```
 */
export function lamportTimes(events: readonly LoggedEvent[]): number[] {
  return clocksOf<number>(events, (_, own = 0, received = 0) => Math.max(own, received) + 1);
}

/**
 * Vector time of each event: how many events at each place it knows of, itself included.
 *
 * @param events - a log in an order in which no message is received before it is sent; losses are skipped
 * @returns vectors in the order of the log; places stand in the order in which they appear in it
 * @throws RangeError if the log is empty, or receives what was not sent
 * @see Fidge (1988), 11th Australian Computer Science Conference; Mattern (1989), Virtual Time and Global
 *   States of Distributed Systems
 *
 * @example
 * ```ts
 * vectorTimes([{ lane: "a", event: "send", message: 1 }, { lane: "b", event: "receive", message: 1 }]) // => [[1, 0], [1, 1]]
 * ```
 */
export function vectorTimes(events: readonly LoggedEvent[]): number[][] {
  requireItems(1, { events });
  const lanes = [...new Set(events.filter(isSeen).map(({ lane }) => lane))];
  return clocksOf<number[]>(events, (lane, own, received) =>
    lanes.map((each, i) => {
      const known = Math.max(own?.[i] ?? 0, received?.[i] ?? 0);
      return each === lane ? known + 1 : known;
    }),
  );
}

/**
 * Whether one event happened before another, by their vector times.
 *
 * @param vector - of one event
 * @param params - `other`: vector of the other event, as long
 * @returns "before", "after", "same", or "concurrent": neither knows of the other
 * @throws RangeError if a vector is empty, holds what is no count, or has another length
 *
 * @example
 * ```ts
 * eventOrder([2, 0], { other: [1, 1] }) // => "concurrent"
 * ```
 */
export function eventOrder(
  vector: readonly number[],
  { other }: { readonly other: readonly number[] },
): EventOrder {
  requireItems(1, { vector });
  requireItems(vector.length, { other });
  requireItems(other.length, { vector });
  requireEach(requireWhole, { vector });
  requireEach(requireWhole, { other });
  const isBelow = vector.every((each, i) => each <= (other[i] as number));
  const isAbove = vector.every((each, i) => each >= (other[i] as number));
  if (isBelow && isAbove) return "same";
  if (isBelow) return "before";
  return isAbove ? "after" : "concurrent";
}
