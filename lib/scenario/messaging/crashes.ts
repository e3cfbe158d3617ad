/**
 * A server that crashes once, at each place where it can: what the client knows, and what the world sees.
 *
 * A request arrives. The server takes steps in some order: it executes (seen in the world), records that it did
 * (kept over a crash), replies (seen by the client). It crashes before, between or after them, and comes back;
 * then the client may send the request again. Who has a record of it replies without executing.
 */

import { requireItems, requireOneOf } from "../../core/check";

/** What a server does; "execute and record" is one step that happens as a whole or not at all. */
export type ServerStep = "execute" | "record" | "execute and record" | "reply";

/** When a client sends a request again after the server crashed. */
export type Reissue = "never" | "always" | "without a reply" | "with a reply";

export interface CrashParams {
  /** Steps of the server in their order, each once at most. */
  readonly steps: readonly ServerStep[];
  readonly reissue: Reissue;
}

/** One run: a crash at a place, or none. */
export interface CrashRun {
  /** Steps that were taken before the crash (count). */
  readonly stepsDone: number;
  /** Where that is, in words. */
  readonly crash: string;
  /** Whether the client sent the request again. */
  readonly reissued: boolean;
  /** Whether the client has a reply in the end. */
  readonly clientHasReply: boolean;
  /** How often the world saw it happen (count). */
  readonly executions: number;
}

export const serverSteps = ["execute", "record", "execute and record", "reply"] as const;
export const reissues = ["never", "always", "without a reply", "with a reply"] as const;

/**
 * Refuses steps that cannot be taken.
 *
 * @throws RangeError that names what is wrong
 */
export function requireSteps({ steps, reissue }: CrashParams): void {
  requireItems(1, { steps });
  requireOneOf(reissues, { reissue });
  steps.forEach((step, i) => {
    requireOneOf(serverSteps, { [`steps[${i}]`]: step });
    if (steps.indexOf(step) !== i) {
      throw new RangeError(`steps must hold each step once, got ${step} twice`);
    }
  });
}

const placeOf = (steps: readonly ServerStep[], done: number) =>
  done === 0 ? `before ${steps[0]}` : `after ${steps[done - 1]}`;

/**
 * Every run: a crash before the first step, after each, and so after the last one too.
 *
 * @param params - steps and when the client sends again
 * @returns runs in the order of the places
 * @throws RangeError if there is no step, or one is unknown or there twice
 * @see Spector (1982), Communications of the ACM 25(4); van Steen and Tanenbaum, Distributed Systems, section 8.3
 */
export function enumerateCrashes(params: CrashParams): CrashRun[] {
  requireSteps(params);
  const { steps, reissue } = params;
  return Array.from({ length: steps.length + 1 }, (_, stepsDone): CrashRun => {
    const state = { executions: 0, isRecorded: false, isReplied: false };
    // What is in memory is lost with the crash: all that is kept is the world, the record and the reply.
    const serve = (most: number) => {
      for (const step of steps.slice(0, most)) {
        const executes = step === "execute" || step === "execute and record";
        if (executes) state.executions += 1;
        if (step === "record" || step === "execute and record") state.isRecorded = true;
        if (step === "reply") state.isReplied = true;
      }
    };
    serve(stepsDone);
    const reissued =
      reissue === "always" ||
      (reissue === "without a reply" && !state.isReplied) ||
      (reissue === "with a reply" && state.isReplied);
    if (reissued) {
      if (state.isRecorded) state.isReplied ||= steps.includes("reply");
      else serve(steps.length);
    }
    return {
      ...{ stepsDone, crash: placeOf(steps, stepsDone), reissued },
      ...{ clientHasReply: state.isReplied, executions: state.executions },
    };
  });
}
