/**
 * Frames over a link that loses some, sent again by one of three protocols. Time is counted in frames.
 *
 * The receiver of go-back-N takes frames in their order and acknowledges all up to the last one; that of
 * selective repeat keeps what comes early and acknowledges each. A sender waits for a round trip.
 */

import { requireBetween, requireCount, requireOneOf } from "../../core/check";
import { type TraceRecord, simulate } from "../../sim";
import { type Interval, meanInterval } from "../../stats/summary";

export type ArqProtocol = "stop and wait" | "go back N" | "selective repeat";
export const arqProtocols = ["stop and wait", "go back N", "selective repeat"] as const;

export interface ArqRunParams {
  readonly protocol: ArqProtocol;
  /** Frames that may be on their way (count, 1 to 10 000; 1 for stop and wait whatever it says). */
  readonly window: number;
  /** Time on the way (frames, 0 to 1000), to 1/1024 of a frame. */
  readonly propagation: number;
  /** Frames that are lost (fraction, <= 0.9). */
  readonly loss: number;
  /** What a window of selective repeat limits: frames "on the way" (the default), or how far they are ahead of the
   * oldest one that is not acknowledged, "in order", as with sequence numbers. */
  readonly limits?: "on the way" | "in order";
  /** How long to watch (frames, 1 to 10⁷). */
  readonly duration: number;
  /** Frames to send in all (count; without it they never end). */
  readonly frames?: number;
  readonly seed: number;
  /** A list to which frames and acknowledgements are added. */
  readonly trace?: TraceRecord[];
}

export interface ArqRun {
  /** Frames delivered, each counted once, for each that the link could carry, with the 95 % interval (fractions). */
  readonly utilization: Interval;
  /** Frames that were sent, repetitions included (count). */
  readonly sent: number;
  /** Frames that were delivered (count). */
  readonly delivered: number;
}

const batches = 32;

/**
 * Sends frames for a time.
 *
 * @returns share of the link that was used, by means of 32 successive parts of the time
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateArq(params: ArqRunParams): ArqRun {
  const { protocol, loss, duration, frames = Infinity, seed, trace } = params;
  const { limits = "on the way" } = params;
  requireOneOf(arqProtocols, { protocol });
  requireOneOf(["on the way", "in order"], { limits });
  requireCount({ window: params.window, duration });
  if (frames !== Infinity) requireCount({ frames });
  requireBetween(1, 1e4, { window: params.window });
  requireBetween(1, 1e7, { duration });
  requireBetween(0, 1000, { propagation: params.propagation });
  requireBetween(0, 0.9, { loss });
  // Sums of such times are exact, so what happens at once does so in the simulation, too.
  const propagation = Math.round(params.propagation * 1024) / 1024;
  const roundTrip = 1 + 2 * propagation;
  const window = protocol === "stop and wait" ? 1 : params.window;
  const goesBack = protocol !== "selective repeat";
  const perBatch = new Float64Array(batches);
  const counts = { sent: 0, delivered: 0 };
  simulate(
    (sim) => {
      // Sender: the oldest that is not acknowledged, the next to send, what is acknowledged, on the way, to repeat.
      let [oldest, next, onTheWay] = [0, 0, 0];
      const acknowledged = new Set<number>();
      const repeats: number[] = [];
      const lastSent = new Map<number, number>();
      let [isBusy, isWaiting] = [false, false];
      // Receiver: all before this one are there, and some behind it.
      let [expected, early] = [0, new Set<number>()];

      const acknowledge = sim.link<number>({
        ...{ to: (frame) => acknowledgeFrame(frame), delay: propagation },
        lanes: ["receiver", "sender"],
      });
      const data = sim.link<number>({
        ...{ to: (frame) => receive(frame), delay: 1 + propagation, loss },
        lanes: ["sender", "receiver"],
      });
      const deliver = () => {
        counts.delivered += 1;
        const batch = Math.min(batches - 1, Math.floor((sim.now / duration) * batches));
        perBatch[batch] = (perBatch[batch] as number) + 1;
      };
      const receive = (frame: number) => {
        const isNew = frame >= expected && !early.has(frame);
        if (frame === expected) expected += 1;
        else if (!goesBack && isNew) early.add(frame);
        if (isNew && (!goesBack || frame < expected)) deliver();
        while (early.delete(expected)) expected += 1;
        // All up to the last one in order, or this one.
        const number = goesBack ? expected - 1 : frame;
        if (number >= 0) acknowledge.send(number, `ack ${number}`);
      };
      const acknowledgeFrame = (frame: number) => {
        if (goesBack) oldest = Math.max(oldest, frame + 1);
        else if (frame >= oldest && !acknowledged.has(frame)) {
          acknowledged.add(frame);
          onTheWay -= 1;
          while (acknowledged.delete(oldest)) oldest += 1;
        }
        if (goesBack) next = Math.max(next, oldest);
        think();
      };
      const expire = (frame: number, at: number) => {
        if (lastSent.get(frame) !== at) return;
        lastSent.delete(frame);
        if (frame < oldest || acknowledged.has(frame)) return;
        if (!goesBack) {
          repeats.push(frame);
          onTheWay -= 1;
        } else if (frame === oldest) next = oldest;
        think();
      };
      /** Sends what may be sent, after everything else that happens at this moment. */
      const think = () => {
        if (isWaiting) return;
        isWaiting = true;
        sim.after(0, () => {
          isWaiting = false;
          send();
        });
      };
      const chosen = (): number | undefined => {
        if (repeats.length > 0) return repeats.shift();
        const isOpen =
          goesBack || limits === "in order" ? next < oldest + window : onTheWay < window;
        if (!isOpen || next >= frames) return undefined;
        next += 1;
        return next - 1;
      };
      const send = () => {
        if (isBusy || sim.now + 1 > duration) return;
        const frame = chosen();
        if (frame === undefined) return;
        const now = sim.now;
        onTheWay += 1;
        counts.sent += 1;
        isBusy = true;
        lastSent.set(frame, now);
        data.send(frame, String(frame));
        // Looked at after an acknowledgement that arrives at the same moment.
        sim.after(roundTrip, () => sim.after(0, () => expire(frame, now)));
        sim.after(1, () => {
          isBusy = false;
          think();
        });
      };
      send();
    },
    { seed, ...(frames === Infinity && { until: duration }), ...(trace && { trace }) },
  );
  const shares = Array.from(perBatch, (count) => (count * batches) / duration);
  return { utilization: meanInterval(shares, { confidence: 0.95 }), ...counts };
}
