/**
 * Flooding in rounds: all tell all others what they know, and decide the least of it (FloodSet).
 *
 * Who crashes in a round reaches some of the others only, and is silent from then on. All inputs and all
 * such crashes are tried, so that a number of rounds is seen to be enough, or a run to break agreement.
 */

import { requireBetween, requireCount, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";
import type { TraceRecord } from "../../sim/trace";

export interface FloodingParams {
  /** Replicas (count, 1 to 4: everything is tried). */
  readonly replicas: number;
  /** Most that crash (count, 0 to `replicas`). */
  readonly faults: number;
  /** Rounds until they decide (count, 1 to 3). */
  readonly rounds: number;
}

/** A replica that crashes in a round, and whom it reaches all the same. */
export interface FloodingCrash {
  readonly replica: number;
  readonly reached: readonly number[];
}

/** A run; replicas are numbered from 1. */
export interface FloodingRun {
  /** What each replica begins with. */
  readonly inputs: readonly (0 | 1)[];
  /** Who crashes in each round. */
  readonly rounds: readonly (readonly FloodingCrash[])[];
  /** What those decide that did not crash. */
  readonly decided: readonly { readonly replica: number; readonly value: 0 | 1 }[];
}

export interface FloodingRuns {
  /** Runs that were tried (count). */
  readonly runs: number;
  /** Runs in which two decide differently (count). */
  readonly split: number;
  /** Runs in which all crash, so that nobody decides (count). */
  readonly silent: number;
  /** The first that is split or silent; empty if there is none. */
  readonly examples: readonly FloodingRun[];
}

/** All parts of a list, the empty one first. */
function partsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, set) =>
    items.filter((_item, i) => (set >> i) & 1),
  );
}

/** All that may happen in a round: up to `most` of the living crash, each reaching some of the others. */
function roundsOf(alive: readonly number[], most: number): FloodingCrash[][] {
  return partsOf(alive)
    .filter((crashing) => crashing.length <= most)
    .flatMap((crashing) =>
      crashing.reduce<FloodingCrash[][]>(
        (ways, replica) =>
          partsOf(alive.filter((each) => each !== replica)).flatMap((reached) =>
            ways.map((way) => [...way, { replica, reached }]),
          ),
        [[]],
      ),
    );
}

/** What the replicas know after a round; `known` has the bits 1 for a 0 and 2 for a 1. */
function afterRound(
  known: readonly number[],
  crashes: readonly FloodingCrash[],
  gone: Set<number>,
) {
  return known.map((own, i) =>
    known.reduce((bits, told, from) => {
      const crash = crashes.find(({ replica }) => replica === from + 1);
      const isTold = !gone.has(from + 1) && (!crash || crash.reached.includes(i + 1));
      return isTold ? bits | told : bits;
    }, own),
  );
}

/**
 * Every run of flooding: all inputs, and all crashes.
 *
 * @returns how many runs there are, how many fail, and the first that does
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateFlooding(params: FloodingParams): FloodingRuns {
  const { replicas, faults, rounds } = params;
  requireCount({ replicas, rounds });
  requireBetween(1, 4, { replicas });
  requireBetween(1, 3, { rounds });
  requireWhole({ faults });
  requireBetween(0, replicas, { faults });
  let [runs, split, silent] = [0, 0, 0];
  const examples: FloodingRun[] = [];
  const members = Array.from({ length: replicas }, (_, i) => i + 1);
  for (const ones of partsOf(members)) {
    const inputs = members.map((each) => (ones.includes(each) ? 1 : 0));
    const goOn = (known: readonly number[], past: readonly (readonly FloodingCrash[])[]): void => {
      const gone = new Set(past.flat().map(({ replica }) => replica));
      const alive = members.filter((each) => !gone.has(each));
      if (past.length < rounds) {
        for (const crashes of roundsOf(alive, faults - gone.size)) {
          goOn(afterRound(known, crashes, gone), [...past, crashes]);
        }
        return;
      }
      runs += 1;
      const decided = alive.map((replica) => {
        const value: 0 | 1 = (known[replica - 1] ?? 0) & 1 ? 0 : 1;
        return { replica, value };
      });
      const isSplit = decided.some(({ value }) => value !== decided[0]?.value);
      if (isSplit) split += 1;
      else if (decided.length === 0) silent += 1;
      else return;
      if (examples.length === 0) examples.push({ inputs, rounds: past, decided });
    };
    goOn(
      inputs.map((value) => 1 << value),
      [],
    );
  }
  return { runs, split, silent, examples };
}

/**
 * A run of flooding as a trace: what is sent, lost and received, and who crashes and decides what. What is
 * sent to one that crashes in the same round is left out.
 *
 * @param params - `roundLength`: how long a message takes (s, > 0)
 * @returns records, for `timelineFigure`
 * @throws RangeError if `roundLength` is not positive
 */
export function floodingTrace(
  { inputs, rounds, decided }: FloodingRun,
  { roundLength }: { readonly roundLength: Seconds },
): TraceRecord[] {
  requirePositive({ roundLength });
  const trace: TraceRecord[] = [];
  const nameOf = (replica: number) => `replica ${replica}`;
  const note = (time: Seconds, replica: number, label: string) =>
    trace.push({ time, lane: nameOf(replica), event: "note", label, peer: "", message: 0 });
  const gone = new Set<number>();
  let known = inputs.map((value) => 1 << value);
  let message = 0;
  rounds.forEach((crashes, round) => {
    const [begin, end] = [round * roundLength, (round + 1) * roundLength];
    const alive = inputs.map((_, i) => i + 1).filter((each) => !gone.has(each));
    for (const from of alive) {
      const crash = crashes.find(({ replica }) => replica === from);
      const label = ["", "0", "1", "0, 1"][known[from - 1] ?? 0] ?? "";
      const isThere = (each: number) => crashes.every(({ replica }) => replica !== each);
      for (const to of alive.filter((each) => each !== from && isThere(each))) {
        message += 1;
        const told = { lane: nameOf(from), label, peer: nameOf(to), message };
        const heard = { ...told, lane: nameOf(to), peer: nameOf(from) };
        trace.push({ ...told, time: begin, event: "send" });
        if (!crash || crash.reached.includes(to))
          trace.push({ ...heard, time: end, event: "receive" });
        else trace.push({ ...told, time: begin, event: "lose" });
      }
      if (crash) note(begin, from, "crashes");
    }
    known = afterRound(known, crashes, gone);
    for (const { replica } of crashes) gone.add(replica);
  });
  for (const { replica, value } of decided) {
    note(rounds.length * roundLength, replica, `decides ${value}`);
  }
  return trace;
}
