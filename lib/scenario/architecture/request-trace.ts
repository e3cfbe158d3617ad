/** One request through services that call each other, call by call. */

import { type RandomStream, streams } from "../../core/random";
import type { Distribution, Draw } from "../../sim/distribution";
import { callOrder } from "./call-order";

/** A service and what it calls. */
export interface TracedService {
  readonly name: string;
  /** Own time of a call, waiting included (s). */
  readonly own: Distribution;
  /** Groups of calls one after the other, the services of a group at once. */
  readonly calls: readonly (readonly string[])[];
}

/** A call of the request. */
export interface TracedCall {
  readonly name: string;
  /** How many callers are above it (count). */
  readonly depth: number;
  /** When it began, when its own time was over, and when it had its last answer (s). */
  readonly start: number;
  readonly worked: number;
  readonly end: number;
  /** Whether the request would have been faster, had it been. */
  readonly isCritical: boolean;
}

interface Call {
  readonly name: string;
  readonly worked: number;
  readonly end: number;
  readonly start: number;
  readonly groups: readonly (readonly Call[])[];
}

/**
 * Draws the times of all calls of one request.
 *
 * @param params - `entry` and `services` without circles of calls, `seed`
 * @returns calls in the order in which their callers made them, each before those that it makes
 * @throws RangeError if there is no service, a name is unknown, or calls go in circles
 */
export function simulateRequestTrace(params: {
  readonly entry: string;
  readonly services: readonly TracedService[];
  readonly seed: number;
}): TracedCall[] {
  const { entry, services, seed } = params;
  const reached = new Map(callOrder({ entry, services }).map((each) => [each.name, each]));
  const { times } = streams(seed) as Record<"times", RandomStream>;
  const draws = new Map<string, Draw>(services.map(({ name, own }) => [name, own.from(times)]));
  const make = (name: string, start: number): Call => {
    const worked = start + (draws.get(name) as Draw)();
    let end = worked;
    const { calls: groupsOf } = reached.get(name) as TracedService;
    const groups = groupsOf.map((group) => {
      const begun = end;
      const made = group.map((each) => make(each, begun));
      end = made.reduce((last, each) => Math.max(last, each.end), end);
      return made;
    });
    return { name, start, worked, end, groups };
  };
  const calls: TracedCall[] = [];
  const add = ({ groups, ...call }: Call, depth: number, isCritical: boolean): void => {
    calls.push({ ...call, depth, isCritical });
    for (const group of groups) {
      const last = group.reduce((end, each) => Math.max(end, each.end), 0);
      // Of those that end together the first counts.
      const decisive = group.findIndex(({ end }) => end === last);
      group.forEach((each, i) => add(each, depth + 1, isCritical && i === decisive));
    }
  };
  add(make(entry, 0), 0, true);
  return calls;
}
