/**
 * Frames over a link that loses, repeats and reorders some, sent again by one of three protocols. Time is counted in
 * frames.
 *
 * The receiver of go-back-N takes frames in their order and acknowledges all up to the last one; that of
 * selective repeat keeps what comes early and acknowledges each. Both see numbers of so many bits only: a copy of an
 * old frame may look like a new one, and so may an acknowledgement.
 */

import { fixed, simulate } from "../../sim";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";
import { shareOfOnes } from "../caching/share-of-ones";
import { ArqReceiver, ArqSender, numberOf } from "./arq-ends";
import { type ArqRun, type ArqRunParams, exactTime, requireRun } from "./arq-params";

export { type ArqProtocol, type ArqRun, type ArqRunParams, arqProtocols } from "./arq-params";

const batches = 32;

/** A frame on its way. The receiver looks at its number; which frame it is, only we know. */
interface Carried {
  readonly frame: number;
  readonly number: number;
}

/**
 * Sends frames for a time.
 *
 * @returns share of the link that was used, by means of 32 successive parts of the time, and what was taken wrongly
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateArq(params: ArqRunParams): ArqRun {
  requireRun(params);
  const { protocol, loss, duration, frames = Infinity, seed, trace } = params;
  const { acknowledgementLoss = 0, duplication = 0, copyDelay, jitter, bits = Infinity } = params;
  const propagation = exactTime(params.propagation);
  const timeout = params.timeout === undefined ? 1 + 2 * propagation : exactTime(params.timeout);
  const isInOrder =
    params.limits === "in order" || (bits !== Infinity && params.limits === undefined);
  const ends = {
    goesBack: protocol !== "selective repeat",
    window: protocol === "stop and wait" ? 1 : params.window,
    numbers: 2 ** bits,
  };
  const sender = new ArqSender({ ...ends, isInOrder, frames });
  const receiver = new ArqReceiver(ends);
  const perBatch = new Float64Array(batches);
  const wasTaken = new Uint8Array(duration);
  const copies: number[] = [];
  const counts = { sent: 0, delivered: 0 };
  simulate(
    (sim) => {
      let [isBusy, isWaiting] = [false, false];
      const wander = (stream: string, least: number) => {
        if (jitter === undefined) return least;
        const draw = sim.draw(jitter, { stream });
        return () => least + exactTime(draw());
      };
      const back = sim.link<number>({
        to: (number) => {
          sender.acknowledge(number);
          think();
        },
        ...{ delay: wander("jitter back", propagation), loss: acknowledgementLoss },
        lanes: ["receiver", "sender"],
      });
      const isCopied = sim.chance(duplication, { stream: "duplication" });
      const later = sim.draw(copyDelay ?? fixed(0), { stream: "copies" });
      const data = sim.link<Carried>({
        to: (carried) => {
          receive(carried);
          if (duplication === 0 || !isCopied()) return;
          sim.after(exactTime(later()), () => {
            sim.note("receiver", `copy of ${carried.number}`);
            receive(carried);
          });
        },
        ...{ delay: wander("jitter out", 1 + propagation), loss },
        lanes: ["sender", "receiver"],
      });
      const receive = ({ frame, number }: Carried) => {
        if (receiver.takes(number)) handUp(frame);
        const answer = receiver.answerTo(number);
        if (answer !== undefined) back.send(answer, `ack ${answer}`);
      };
      const handUp = (frame: number) => {
        copies.push(wasTaken[frame] as number);
        if (wasTaken[frame] === 1) return;
        wasTaken[frame] = 1;
        counts.delivered += 1;
        const batch = Math.min(batches - 1, Math.floor((sim.now / duration) * batches));
        perBatch[batch] = (perBatch[batch] as number) + 1;
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
      const send = () => {
        if (isBusy || sim.now + 1 > duration) return;
        const now = sim.now;
        const frame = sender.frameAt(now);
        if (frame === undefined) return;
        counts.sent += 1;
        isBusy = true;
        const number = numberOf(frame, ends.numbers);
        data.send({ frame, number }, String(number));
        // Looked at after an acknowledgement that arrives at the same moment.
        const expire = () => {
          sender.expire(frame, now);
          think();
        };
        sim.after(timeout, () => sim.after(0, expire));
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
  const copiesTaken = copies.reduce((sum, each) => sum + each, 0);
  const missing = wasTaken.slice(0, sender.oldest).map((each) => 1 - each);
  const framesMissed = missing.reduce((sum, each) => sum + each, 0);
  return {
    utilization: meanInterval(shares, { confidence: 0.95 }),
    ...{ takenForNew: shareOf(copiesTaken, Uint8Array.from(copies)), copiesTaken },
    ...{ missed: shareOf(framesMissed, missing), framesMissed, ...counts },
  };
}

/** Neighbours depend on each other; where all are alike one can say no more than of independent ones. */
function shareOf(ones: number, values: Uint8Array): Interval {
  if (ones > 0 && ones < values.length) return shareOfOnes(values);
  return shareInterval(ones, { trials: Math.max(1, values.length), confidence: 0.95 });
}
