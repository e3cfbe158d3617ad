import { describe, expect, it } from "vitest";
import {
  type CrashScheduleParams,
  crashMemories,
  enumerateCrashSchedules,
  enumerateCrashes,
  reissues,
} from "../../../lib/scenario/messaging";

const atomic: CrashScheduleParams = {
  ...{ steps: ["execute and record", "reply"], reissue: "without a reply" },
  ...{ record: "durable", requestName: "durable", serverCrashes: 2, clientCrashes: 1 },
};
const orders = [
  ["execute", "reply"],
  ["reply", "execute"],
  ["record", "execute", "reply"],
  ["execute", "record", "reply"],
  ["execute and record", "reply"],
  ["reply", "execute and record"],
  ["execute"],
] as const;

/** How many schedules have 0, 1, 2 … executions. */
function countsOf(params: CrashScheduleParams): number[] {
  const counts: number[] = [];
  for (const { executions } of enumerateCrashSchedules(params)) {
    while (counts.length <= executions) counts.push(0);
    counts[executions] = (counts[executions] as number) + 1;
  }
  return counts;
}

describe("enumerateCrashSchedules", () => {
  it("agrees with a single crash of the server", () => {
    for (const steps of orders) {
      for (const reissue of reissues) {
        const one = { ...atomic, steps, reissue, serverCrashes: 1, clientCrashes: 0 };
        const [quiet, ...crashed] = enumerateCrashSchedules(one);
        expect(quiet).toMatchObject({ crashes: [], sent: 1, executions: steps.length > 0 ? 1 : 0 });
        expect(quiet?.clientHasReply).toBe((steps as readonly string[]).includes("reply"));
        const expected = enumerateCrashes({ steps, reissue }).map((run) => [
          ...[`server ${run.crash}`, run.executions, run.clientHasReply, run.reissued ? 2 : 1],
        ]);
        const found = crashed.map(({ crashes, executions, clientHasReply, sent }) => [
          ...[crashes.join(), executions, clientHasReply, sent],
        ]);
        expect(found).toEqual(expected);
      }
    }
  });

  it("counts schedules without a record as a polynomial does", () => {
    // z stands for an execution: none crashes, one before it, one after it, one after the reply.
    let polynomial = [0, 1];
    for (let serverCrashes = 0; serverCrashes <= 4; serverCrashes += 1) {
      const none = { ...atomic, steps: ["execute", "reply"] as const, clientCrashes: 0 };
      for (const record of crashMemories) {
        expect(countsOf({ ...none, serverCrashes, record })).toEqual(polynomial);
      }
      const before = polynomial;
      polynomial = [...before, 0].map((each, k) => each + (before[k - 1] ?? 0) + (k === 1 ? 2 : 0));
    }
    // The same with crashes of the client, after which it sends again.
    const both = { ...atomic, steps: ["execute", "reply"] as const, serverCrashes: 1 };
    expect(countsOf(both)).toEqual([0, 3, 5, 2]);
  });

  it("has the effect once in all schedules if record and effect are one, and nothing is forgotten", () => {
    for (const reissue of ["without a reply", "always"] as const) {
      // Schedules from a moment at which the request is on record, or is not. The crash after the reply ends them,
      // unless the client sends always.
      const ways = (isKnown: boolean, server: number, client: number): number => {
        const next = (known: boolean) => ways(known, server - 1, client);
        const last = reissue === "always" ? () => next(true) : () => 1;
        const crashes = server === 0 ? 0 : next(true) + last() + (isKnown ? 0 : next(false));
        return 1 + (client === 0 ? 0 : ways(true, server, client - 1)) + crashes;
      };
      for (let server = 0; server <= 4; server += 1) {
        for (let client = 0; client <= 4; client += 1) {
          const crashes = { serverCrashes: server, clientCrashes: client };
          const runs = enumerateCrashSchedules({ ...atomic, ...crashes, reissue });
          expect(runs).toHaveLength(ways(false, server, client));
          expect(runs.every((run) => run.executions === 1 && run.clientHasReply)).toBe(true);
        }
      }
    }
  });

  it("fails as soon as a record or a name is forgotten, or record and effect are two steps", () => {
    expect(countsOf(atomic)).toEqual([0, 23]);
    // A record that is lost in the crash after which it is needed.
    expect(countsOf({ ...atomic, record: "volatile" })).toEqual([0, 10, 12, 4]);
    // A client that has forgotten under which name it sent.
    expect(countsOf({ ...atomic, requestName: "volatile" })).toEqual([0, 9, 20]);
    expect(countsOf({ ...atomic, record: "volatile", requestName: "volatile" })).toEqual([
      ...[0, 5, 13, 11, 3],
    ]);
    expect(countsOf({ ...atomic, steps: ["record", "execute", "reply"] })).toEqual([9, 23]);
    expect(countsOf({ ...atomic, steps: ["execute", "record", "reply"] })).toEqual([0, 23, 11, 2]);
    // At most once: who does not send again gets no second execution, and may get none.
    expect(countsOf({ ...atomic, reissue: "never" })).toEqual([1, 4]);
  });

  it("is harmless to forget a record in a server that does not crash", () => {
    const calm = { ...atomic, serverCrashes: 0, clientCrashes: 3, record: "volatile" } as const;
    expect(countsOf(calm)).toEqual([0, 4]);
    const [, once] = enumerateCrashSchedules({ ...calm, requestName: "volatile" });
    expect(once).toEqual({
      ...{ crashes: ["client before the reply"], sent: 2, clientHasReply: true, executions: 2 },
    });
  });

  it.each([
    { given: { serverCrashes: 5 }, text: "serverCrashes must be in [0, 4], got 5" },
    {
      given: { clientCrashes: 0.5 },
      text: "clientCrashes must be a whole number >= 0, got 0.5",
    },
    { given: { steps: [] }, text: "steps must hold 1 items or more, got 0" },
    {
      given: { record: "paper" as never },
      text: "record must be one of durable, volatile, got paper",
    },
    {
      given: { requestName: "none" as never },
      text: "requestName must be one of durable, volatile, got none",
    },
  ])("rejects: $text", ({ given, text }) => {
    expect(() => enumerateCrashSchedules({ ...atomic, ...given })).toThrow(new RangeError(text));
  });
});
