import { describe, expect, it } from "vitest";
import type { Assignments } from "../../../lib/notebook/parameters";
import { axesOf, describePoint, describeValue, pointsOf } from "../../../lib/notebook/sweep/axes";
import { queueNotebook } from "./queue-notebook";

const notebook = queueNotebook();

describe("axesOf", () => {
  it("reads ranges and lists as quantities, in the order given", () => {
    expect(axesOf(notebook, { rtt: "20ms,80ms", servers: "1..7:3", plan: "fast, 1..3" })).toEqual([
      { name: "rtt", unit: "s", values: [0.02, 0.08] },
      { name: "servers", unit: "count", values: [1, 4, 7] },
      { name: "plan", unit: "", values: ["fast", "1..3"] },
    ]);
  });

  it.each([
    {
      given: { server: "1" },
      text: /^server is not one of servers, rtt, plan; did you mean server/,
    },
    { given: { servers: "99..101" }, text: "servers[2] must be in [1, 100], got 101" },
    { given: { servers: "1..2:0.5" }, text: "servers[1] must be a whole number, got 1.5" },
    { given: { rtt: "1ms,soon" }, text: "rtt[1] must be a number, got soon" },
    { given: { rtt: "20ms,0.02" }, text: "rtt has the value 0.02 twice" },
    { given: { servers: "" }, text: "servers[0] must be a number, got " },
    {
      given: {},
      text: "a sweep needs a parameter of the notebook to run through values, -p name=1..20: it has servers, rtt, plan",
    },
    {
      given: { servers: "1..100", rtt: "0.001..0.9:0.001", plan: "a,b" },
      text: "a grid must have 100000 points or fewer, got 100 × 900 × 2 = 180000",
    },
  ])("refuses $given", ({ given, text }) => {
    expect(() => axesOf(notebook, given as unknown as Assignments)).toThrow(text);
  });
});

describe("pointsOf", () => {
  it("gives all combinations, the last axis fastest", () => {
    const axes = axesOf(notebook, { servers: "1,2", rtt: "20ms,80ms" });
    expect(pointsOf(axes)).toEqual([
      { servers: 1, rtt: 0.02 },
      { servers: 1, rtt: 0.08 },
      { servers: 2, rtt: 0.02 },
      { servers: 2, rtt: 0.08 },
    ]);
    expect(describePoint({ servers: 2, rtt: 0.08 }, axes)).toBe("servers = 2, rtt = 80 ms");
  });

  it("tells an empty text from nothing", () => {
    expect(describeValue("", "")).toBe('""');
    expect(describeValue(false, "")).toBe("false");
  });
});
