/**
 * A server and a client that both may crash, more than once: every way in which that can go.
 *
 * Steps and rules are those of `crashes.ts`. Here a crash may also meet the repetition of a request, and the client
 * may crash before it has seen the reply. Memory that is volatile is lost in a crash: the server's record, or the name
 * under which the client sends, so that what it sends then is a new request for the server.
 */

import { requireBetween, requireOneOf, requireWhole } from "../../core/check";
import { type CrashParams, type Reissue, type ServerStep, requireSteps } from "./crashes";

/** Whether something is still there after a crash. */
export type CrashMemory = "durable" | "volatile";
export const crashMemories = ["durable", "volatile"] as const;

export interface CrashScheduleParams extends CrashParams {
  /** Most crashes of the server (count, 0 to 4). */
  readonly serverCrashes: number;
  /** Most crashes of the client (count, 0 to 4). */
  readonly clientCrashes: number;
  /** Where the server keeps its record. */
  readonly record: CrashMemory;
  /** Where the client keeps the name of its request. */
  readonly requestName: CrashMemory;
}

/** One way in which it can go. */
export interface CrashSchedule {
  /** Crashes in their order, in words: "server after execute", "client before the reply". */
  readonly crashes: readonly string[];
  /** How often the client sent the request (count). */
  readonly sent: number;
  /** Whether the client has a reply in the end, and remembers it. */
  readonly clientHasReply: boolean;
  /** How often the world saw it happen (count). */
  readonly executions: number;
}

/** Where a run stands. */
interface State {
  readonly crashes: readonly string[];
  readonly sent: number;
  readonly hasReply: boolean;
  readonly executions: number;
  /** Names of requests that are on record, and the one that the client uses. */
  readonly recorded: readonly number[];
  readonly name: number;
}

interface Left {
  readonly server: number;
  readonly client: number;
}

/**
 * Every schedule: the server may crash before, between and after its steps, whichever time the request comes; the
 * client while it waits for the reply to a request that is served to its end; the reply is lost to it then. After a
 * crash the rule says whether the client sends again.
 *
 * @param params - steps, rule, most crashes of each, and what is still there after one
 * @returns schedules, that without a crash first
 * @throws RangeError if there is no step, or one is unknown or there twice, or a count is outside its domain
 * @see Spector (1982), Communications of the ACM 25(4); Gray and Reuter (1993), Transaction Processing, section 10.3
 */
export function enumerateCrashSchedules(params: CrashScheduleParams): CrashSchedule[] {
  requireSteps(params);
  const { serverCrashes, clientCrashes, record, requestName } = params;
  requireWhole({ serverCrashes, clientCrashes });
  requireBetween(0, 4, { serverCrashes, clientCrashes });
  requireOneOf(crashMemories, { record });
  requireOneOf(crashMemories, { requestName });
  const found: CrashSchedule[] = [];
  const end = ({ crashes, sent, hasReply, executions }: State) =>
    void found.push({ crashes, sent, clientHasReply: hasReply, executions });
  const again = (state: State, left: Left) => {
    if (!sendsAgain(params.reissue, state.hasReply)) end(state);
    else send(state, left);
  };
  const send = (before: State, left: Left) => {
    const known = before.recorded.includes(before.name);
    // Who has a record of it replies without executing.
    const steps = params.steps.filter((step) => !known || step === "reply");
    const states: State[] = [{ ...before, sent: before.sent + 1 }];
    steps.forEach((step, i) => states.push(after(step, states[i] as State)));
    const done = states[steps.length] as State;
    end(done);
    if (left.client > 0) {
      const crashes = [...done.crashes, "client before the reply"];
      const name = requestName === "durable" ? done.name : done.name + 1;
      again({ ...done, crashes, name, hasReply: false }, { ...left, client: left.client - 1 });
    }
    if (left.server === 0) return;
    states.forEach((state, i) => {
      const where = i === 0 ? `before ${steps[0] ?? "anything"}` : `after ${steps[i - 1]}`;
      const crashes = [...state.crashes, `server ${where}`];
      const recorded = record === "durable" ? state.recorded : [];
      again({ ...state, crashes, recorded }, { ...left, server: left.server - 1 });
    });
  };
  const fresh = { crashes: [], sent: 0, hasReply: false, executions: 0, recorded: [], name: 1 };
  send(fresh, { server: serverCrashes, client: clientCrashes });
  return found;
}

function sendsAgain(reissue: Reissue, hasReply: boolean): boolean {
  if (reissue === "always" || reissue === "never") return reissue === "always";
  return (reissue === "with a reply") === hasReply;
}

function after(step: ServerStep, state: State): State {
  const { executions, recorded, name } = state;
  return {
    ...state,
    hasReply: state.hasReply || step === "reply",
    executions: executions + (step === "execute" || step === "execute and record" ? 1 : 0),
    recorded: step === "record" || step === "execute and record" ? [...recorded, name] : recorded,
  };
}
