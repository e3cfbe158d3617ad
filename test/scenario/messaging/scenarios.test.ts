import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/messaging";
import { type TraceRecord, fixed, uniform } from "../../../lib/sim";
import { describeScenarios } from "../describe-scenarios";

const { BloomFilter, enumerateCrashes, lossyChannel, simulateArq, simulateDelivery } = scenarios;
const { simulateAttempts, simulateBloomFilter, simulatePlayout, simulateReordering } = scenarios;

const exchange = { loss: 0.3, acknowledgementLoss: 0.2 };
const frames = { window: 4, propagation: 1.5, loss: 0.1, duration: 500 };
const delivery = { ...exchange, delay: uniform(0.01, 0.2), timeout: 0.3, requests: 50 };

describeScenarios(scenarios, {
  simulateArq: [
    (seed) => simulateArq({ ...frames, protocol: "go back N", seed }),
    () => simulateArq({ ...frames, protocol: "go back N", loss: 1, seed: 1 }),
    "loss must be in [0, 0.9], got 1",
  ],
  simulateAttempts: [
    (seed) => simulateAttempts({ ...exchange, limit: 3, messages: 200, seed }),
    () => simulateAttempts({ ...exchange, loss: 1, limit: 3, messages: 200, seed: 1 }),
    "loss must be < 1, got 1",
  ],
  simulateBloomFilter: [
    (seed) => simulateBloomFilter({ items: 500, bitsPerItem: 4, hashes: 3, asked: 500, seed }),
    () => simulateBloomFilter({ items: 0, bitsPerItem: 4, hashes: 3, asked: 500, seed: 1 }),
    "items must be a whole number >= 1, got 0",
  ],
  simulateDelivery: [
    (seed) => simulateDelivery({ ...delivery, attempts: 3, deduplicates: false, seed }),
    () => simulateDelivery({ ...delivery, attempts: 3, deduplicates: false, timeout: 0, seed: 1 }),
    "timeout must be finite and > 0, got 0",
  ],
  simulatePlayout: [
    (seed) => simulatePlayout({ deviation: 1, correlation: 0.5, margins: [1], packets: 200, seed }),
    () => simulatePlayout({ deviation: 1, correlation: 1, margins: [1], packets: 200, seed: 1 }),
    "correlation must be < 1, got 1",
  ],
  simulateReordering: [
    (seed) => simulateReordering({ packets: 200, gap: 1, delay: uniform(0, 5), seed }),
    () => simulateReordering({ packets: 1, gap: 1, delay: uniform(0, 5), seed: 1 }),
    "packets must be in [3, 1000000], got 1",
  ],
});

describe("lossyChannel", () => {
  it("refuses bursts that are shorter than those of independent losses", () => {
    const call = () => lossyChannel({} as never, { loss: 0.5, burstLength: 1.5 });
    expect(call).toThrow(new RangeError("burstLength must be >= 2, got 1.5"));
  });
});

describe("BloomFilter", () => {
  it("never forgets a name", () => {
    const filter = new BloomFilter(1000, { hashes: 4 });
    const names = Array.from({ length: 300 }, (_, i) => [i * 7919, i * 104_729] as const);
    names.forEach((name) => filter.add(name));
    expect(names.every((name) => filter.has(name))).toBe(true);
    expect(new BloomFilter(1000, { hashes: 4 }).has([1, 2])).toBe(false);
  });
});

describe("enumerateCrashes", () => {
  const executions = (
    steps: Parameters<typeof enumerateCrashes>[0]["steps"],
    reissue: Parameters<typeof enumerateCrashes>[0]["reissue"],
  ) => enumerateCrashes({ steps, reissue }).map((run) => run.executions);

  it("agrees with the table of van Steen and Tanenbaum, in which nothing is recorded", () => {
    // Columns: crash after both, after the first, before both; rows: how the client sends again.
    const table = {
      always: { replyFirst: [2, 1, 1], executeFirst: [2, 2, 1] },
      never: { replyFirst: [1, 0, 0], executeFirst: [1, 1, 0] },
      "with a reply": { replyFirst: [2, 1, 0], executeFirst: [2, 1, 0] },
      "without a reply": { replyFirst: [1, 0, 1], executeFirst: [1, 2, 1] },
    } as const;
    for (const [reissue, { replyFirst, executeFirst }] of Object.entries(table)) {
      const rule = reissue as keyof typeof table;
      expect(executions(["reply", "execute"], rule).reverse()).toEqual(replyFirst);
      expect(executions(["execute", "reply"], rule).reverse()).toEqual(executeFirst);
    }
  });

  it("leaves a gap between executing and recording, whichever comes first", () => {
    const rule = "without a reply";
    expect(executions(["execute", "record", "reply"], rule)).toEqual([1, 2, 1, 1]);
    expect(executions(["record", "execute", "reply"], rule)).toEqual([1, 0, 1, 1]);
    expect(executions(["execute and record", "reply"], rule)).toEqual([1, 1, 1]);
    const [, lost] = enumerateCrashes({ steps: ["record", "execute", "reply"], reissue: rule });
    // The client is told that it was done.
    expect(lost).toEqual({
      ...{ stepsDone: 1, crash: "after record", reissued: true },
      ...{ clientHasReply: true, executions: 0 },
    });
    expect(executions(["execute and record", "reply"], "always")).toEqual([1, 1, 1]);
  });

  it.each([
    {
      call: () => enumerateCrashes({ steps: ["reply", "reply"], reissue: "never" }),
      text: "steps must hold each step once, got reply twice",
    },
    {
      call: () => enumerateCrashes({ steps: [], reissue: "never" }),
      text: "steps must hold 1 items or more, got 0",
    },
    {
      call: () => enumerateCrashes({ steps: ["reply"], reissue: "often" as never }),
      text: "reissue must be one of never, always, without a reply, with a reply, got often",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("simulateArq", () => {
  const sentOf = (trace: readonly TraceRecord[]) =>
    trace.filter(({ event, lane }) => event === "send" && lane === "sender");

  it("sends what each protocol sends after a loss, and delivers all", () => {
    const run = { window: 4, propagation: 1.5, loss: 0.15, duration: 200, frames: 6, seed: 10 };
    for (const protocol of scenarios.arqProtocols) {
      const trace: TraceRecord[] = [];
      const { sent, delivered } = simulateArq({ ...run, protocol, trace });
      expect(delivered).toBe(6);
      const order = sentOf(trace);
      expect(order).toHaveLength(sent);
      expect(trace.filter(({ event }) => event === "lose").map(({ label }) => label)).toEqual([
        "2",
      ]);
      // Only go-back-N sends 3, 4 and 5 again, which the receiver had thrown away.
      const again = { "stop and wait": "2", "go back N": "2345", "selective repeat": "2" }[
        protocol
      ];
      const labels = order.map(({ label }) => label);
      expect(labels.filter((label, i) => labels.indexOf(label) < i).join("")).toBe(again);
      // A frame takes the link for one frame's time.
      order
        .slice(1)
        .forEach(({ time }, i) => expect(time - (order[i]?.time ?? 0)).toBeGreaterThanOrEqual(1));
      if (protocol === "stop and wait") {
        order.forEach(({ time }) => expect(time % 4).toBe(0));
      }
    }
  });

  it("delivers without loss as fast as the window allows", () => {
    const run = { window: 3, propagation: 2, loss: 0, duration: 5000, seed: 1 };
    const { utilization } = simulateArq({ ...run, protocol: "go back N" });
    expect(utilization.estimate).toBeCloseTo(3 / 5, 2);
  });
});

describe("simulateDelivery", () => {
  it("says what it does, message by message", () => {
    const trace: TraceRecord[] = [];
    const run = { delay: fixed(1), timeout: 5, requests: 2, loss: 0, acknowledgementLoss: 0 };
    simulateDelivery({ ...run, attempts: 2, deduplicates: true, seed: 1, trace });
    expect(trace.map(({ time, lane, event, label }) => [time, lane, event, label])).toEqual([
      [0, "client", "send", "request 1"],
      [1, "server", "receive", "request 1"],
      [1, "server", "note", "execute"],
      [1, "server", "send", "answer 1"],
      [2, "client", "receive", "answer 1"],
      [2, "client", "send", "request 2"],
      [3, "server", "receive", "request 2"],
      [3, "server", "note", "execute"],
      [3, "server", "send", "answer 2"],
      [4, "client", "receive", "answer 2"],
    ]);
  });

  it("executes requests out of their order, and leaves some in doubt, with delays beyond the timer", () => {
    const slow = { ...delivery, delay: uniform(0.01, 3), requests: 3000, seed: 2 };
    const { inDoubt, overtaken } = simulateDelivery({ ...slow, attempts: 1, deduplicates: true });
    expect(inDoubt.low).toBeGreaterThan(0.1);
    expect(overtaken.low).toBeGreaterThan(0.05);
  });
});
