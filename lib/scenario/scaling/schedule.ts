/** Tasks on cores of given speeds, assigned as a list scheduler does: always to the next idle core. */

import { requireCount, requirePositive } from "../../core/check";

export interface ScheduleParams {
  /** Work before the tasks may begin, done by the fastest core (units of work). */
  readonly serialWork: number;
  /** Equal tasks that may run side by side (count). */
  readonly tasks: number;
  /** Work of each task. */
  readonly taskWork: number;
  /** Speeds of the cores that share the tasks (work per time). */
  readonly cores: readonly number[];
  /** Speed of the core that does the serial work. */
  readonly serialSpeed: number;
}

/**
 * Runs the schedule.
 *
 * @returns when the last task ends (time)
 * @throws RangeError if there is no task, or a speed or work is not > 0
 */
export function scheduleLength(params: ScheduleParams): number {
  const { serialWork, tasks, taskWork, cores, serialSpeed } = params;
  requireCount({ tasks });
  requirePositive({ taskWork, serialSpeed });
  const start = serialWork / serialSpeed;
  const idleAt = cores.map(() => start);
  let end = start;
  for (let task = 0; task < tasks; task += 1) {
    // The core that would finish this task first takes it.
    let best = 0;
    const finish = (core: number) => (idleAt[core] ?? 0) + taskWork / (cores[core] ?? 1);
    for (let core = 1; core < cores.length; core += 1) if (finish(core) < finish(best)) best = core;
    idleAt[best] = finish(best);
    end = Math.max(end, idleAt[best] ?? 0);
  }
  return end;
}
