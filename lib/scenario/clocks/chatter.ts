/** Processes that work, and now and then send each other messages; each carries clocks of its own. */

import { requireBetween, requireCount, requireFraction, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import { exponential, uniform } from "../../sim/distribution";
import type { Process } from "../../sim/process";
import { simulate } from "../../sim/simulate";
import type { TraceRecord } from "../../sim/trace";

export interface ChatterParams {
  /** Processes (count, 2 to 26), named a, b, c … */
  readonly processes: number;
  /** Things that each does (count): one in three is a note, the others are messages. */
  readonly steps: number;
  /** Mean time between two of them (s; 1 by default). */
  readonly gap?: Seconds;
  /** Longest time of a message on its way (s; 1 by default). */
  readonly mostDelay?: Seconds;
  /** Chance that a message is lost (fraction; 0 by default). */
  readonly loss?: number;
  readonly seed?: number;
}

/** A run: what happened, and what each process's own counter said when it did. */
export interface ChatterRun {
  readonly records: readonly TraceRecord[];
  /** Counters by Lamport's rules, carried in the messages: in the order of the records that are no losses. */
  readonly counters: readonly number[];
}

/**
 * Runs the processes until all have done their steps and all messages have arrived.
 *
 * @returns records and counters
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateChatter(params: ChatterParams): ChatterRun {
  const { processes, steps, gap = 1, mostDelay = 1, loss = 0, seed = 1 } = params;
  requireCount({ processes, steps });
  requireBetween(2, 26, { processes });
  requirePositive({ gap, mostDelay });
  requireFraction({ loss });
  const places = [..."abcdefghijklmnopqrstuvwxyz"].slice(0, processes);
  const records: TraceRecord[] = [];
  const counters: number[] = [];
  simulate(
    (sim) => {
      const network = sim.network<number>(places, {
        delay: sim.draw(uniform(0.2 * mostDelay, mostDelay), { stream: "delays" }),
        loss,
      });
      const choices = sim.stream("choices");
      const wait = sim.draw(exponential(1 / gap), { stream: "gaps" });
      const clocks = new Map(places.map((place) => [place, 0]));
      const tick = (place: string, seen = 0) => {
        const counter = Math.max(clocks.get(place) ?? 0, seen) + 1;
        clocks.set(place, counter);
        counters.push(counter);
        return counter;
      };
      function* work(place: string): Process {
        for (let step = 0; step < steps; step += 1) {
          yield wait();
          const counter = tick(place);
          if (choices.happens(1 / 3)) sim.note(place, `${place}${counter}`);
          else {
            const others = places.filter((each) => each !== place);
            network.send(place, choices.pick(others), counter, `${place}${counter}`);
          }
        }
      }
      function* listen(place: string): Process {
        for (;;) {
          const { message }: { message: number } = yield network.inbox(place);
          tick(place, message);
        }
      }
      for (const place of places) {
        sim.spawn(work, place);
        sim.spawn(listen, place);
      }
    },
    { seed, trace: records },
  );
  return { records, counters };
}
