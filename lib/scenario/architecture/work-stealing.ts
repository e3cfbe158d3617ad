/** Workers with a list of tasks each; who has none takes the oldest of another's. */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface WorkStealingParams {
  /** Workers (count, 1 to 1000). */
  readonly workers: number;
  /** How often a job is split in two halves, each of which is split … (count, 0 to 14). */
  readonly depth: number;
  /** Steps of a part that is not split any more (count, 1 to 1000). */
  readonly grain: number;
  /** Runs (count, >= 2). */
  readonly runs: number;
  readonly seed: number;
}

/** Times are in steps: splitting takes one, joining two results one, an attempt to steal one. */
export interface WorkStealingResult {
  /** Steps of one worker, who never waits. */
  readonly work: number;
  /** Steps in a row that nobody can shorten. */
  readonly span: number;
  /** Mean steps until the job is done, with its 95 % interval. */
  readonly makespan: Interval;
  /** Mean attempts to steal, those in vain too, with their 95 % interval. */
  readonly attempts: Interval;
  /** Mean tasks that were stolen, with its 95 % interval. */
  readonly steals: Interval;
}

/** A part of the job: the steps that it takes now, and what it still waits for. */
interface Task {
  readonly parent: Task | undefined;
  /** Splits that are left below it; a leaf has none. */
  readonly depth: number;
  /** Halves that are not done yet, once it is split. */
  missing: number;
  /** Steps to go before it splits, or is done. */
  left: number;
  isSplit: boolean;
}

/**
 * Runs the job. Who splits a task goes on with one half and puts the other on top of its list; who is done takes the
 * top of its list, or tries the bottom of the list of somebody drawn at random. The last half that is done joins.
 *
 * @returns work and span of the job, and what it took
 * @throws RangeError if a parameter is outside its domain
 * @see Blumofe and Leiserson (1999), Scheduling Multithreaded Computations by Work Stealing, Journal of the ACM 46(5)
 */
export function simulateWorkStealing(params: WorkStealingParams): WorkStealingResult {
  const { workers, depth, grain, runs, seed } = params;
  requireCount({ workers, grain, runs });
  requireAtLeast(2, { runs });
  requireBetween(1, 1000, { workers, grain });
  requireWhole({ depth });
  requireBetween(0, 14, { depth });
  const { victims } = streams(seed) as Record<"victims", RandomStream>;
  const results = Array.from({ length: runs }, () => runOnce({ workers, depth, grain }, victims));
  const leaves = 2 ** depth;
  const mean = (values: readonly number[]) => meanInterval(values, { confidence: 0.95 });
  return {
    work: leaves * grain + 2 * (leaves - 1),
    span: grain + 2 * depth,
    makespan: mean(results.map(({ steps }) => steps)),
    attempts: mean(results.map(({ attempts }) => attempts)),
    steals: mean(results.map(({ steals }) => steals)),
  };
}

function runOnce(
  {
    workers,
    depth,
    grain,
  }: { readonly workers: number; readonly depth: number; readonly grain: number },
  victims: RandomStream,
) {
  const task = (below: number, parent?: Task): Task => ({
    ...{ parent, depth: below, missing: 0, isSplit: false },
    left: below === 0 ? grain : 1,
  });
  const lists = Array.from({ length: workers }, (): Task[] => []);
  const doing = new Array<Task | undefined>(workers).fill(undefined);
  doing[0] = task(depth);
  let [steps, attempts, steals, isDone] = [0, 0, 0, false];
  /** One step of a worker's task; gives what it goes on with. */
  const work = (worker: number, now: Task): Task | undefined => {
    const list = lists[worker] as Task[];
    now.left -= 1;
    if (now.left > 0) return now;
    if (now.depth > 0 && !now.isSplit) {
      [now.isSplit, now.missing] = [true, 2];
      list.push(task(now.depth - 1, now));
      return task(now.depth - 1, now);
    }
    const { parent } = now;
    if (parent === undefined) {
      isDone = true;
      return undefined;
    }
    parent.missing -= 1;
    if (parent.missing > 0) return list.pop();
    parent.left = 1;
    return parent;
  };
  while (!isDone) {
    steps += 1;
    // Who is idle at the beginning of a step tries to steal what was there then: one thief for each task.
    const thieves: number[] = [];
    const stolen = new Map<number, Task>();
    for (let worker = 0; worker < workers; worker += 1) {
      if (doing[worker] === undefined) thieves.push(worker);
    }
    for (const thief of thieves) {
      attempts += 1;
      const victim = workers === 1 ? thief : (thief + 1 + victims.below(workers - 1)) % workers;
      const found = (lists[victim] as Task[]).shift();
      if (found !== undefined) {
        stolen.set(thief, found);
        steals += 1;
      }
    }
    for (let worker = 0; worker < workers; worker += 1) {
      const now = doing[worker];
      doing[worker] = now === undefined ? stolen.get(worker) : work(worker, now);
    }
  }
  return { steps, attempts, steals };
}
