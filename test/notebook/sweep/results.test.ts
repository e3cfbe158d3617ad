import { describe, expect, it } from "vitest";
import { type Outcome, columnsOf, headOf, resultsCsv } from "../../../lib/notebook/sweep/results";
import { axes } from "./queue-notebook";

const at = (servers: number, rtt: number, values: Outcome["recorded"] | string): Outcome => ({
  point: { servers, rtt },
  ...(typeof values === "string" ? { error: values } : { recorded: values! }),
});
const outcomes = [
  at(1, 0.02, { values: { response: 0.1, plan: 'a,"b"' }, units: { response: "s" } }),
  at(1, 0.08, { values: { response: Infinity, lost: true }, units: { response: "s" } }),
  at(2, 0.02, { values: { lost: false }, units: {} }),
];

describe("resultsCsv", () => {
  it("has a row for each point, units in its heads, and columns as they first appear", () => {
    expect(resultsCsv(outcomes, axes)).toBe(
      'servers,rtt_s,response_s,plan,lost\n1,0.02,0.1,"a,""b""",\n' +
        "1,0.08,Infinity,,true\n2,0.02,,,false\n",
    );
  });

  it("keeps the row of a point that failed, and says why", () => {
    expect(resultsCsv([...outcomes, at(2, 0.08, "cell 3: Error: no")], axes)).toBe(
      'servers,rtt_s,response_s,plan,lost,error\n1,0.02,0.1,"a,""b""",,\n' +
        "1,0.08,Infinity,,true,\n2,0.02,,,false,\n2,0.08,,,,cell 3: Error: no\n",
    );
  });

  it.each([
    { unit: "", head: "wait" },
    { unit: "count", head: "wait" },
    { unit: "fraction", head: "wait" },
    { unit: "s", head: "wait_s" },
    { unit: "1/s", head: "wait_per_s" },
    { unit: "bit/s", head: "wait_bit_per_s" },
    { unit: "µs", head: "wait_us" },
    { unit: "%", head: "wait_pct" },
    { unit: "requests per s", head: "wait_requests_per_s" },
  ])("writes the unit '$unit' as $head", ({ unit, head }) => {
    expect(headOf({ name: "wait", unit })).toBe(head);
  });
});

describe("columnsOf", () => {
  it("refuses a name with two units", () => {
    const other = at(2, 0.08, { values: { response: 1 }, units: { response: "ms" } });
    expect(() => columnsOf([...outcomes, other], axes)).toThrow(
      "response has s at servers = 1, rtt = 20 ms, and ms at servers = 2, rtt = 80 ms: record it in one unit",
    );
  });

  it("refuses the name of a swept parameter", () => {
    const other = at(2, 0.08, { values: { servers: 1 }, units: {} });
    expect(() => columnsOf([other], axes)).toThrow(
      "servers is a parameter of the sweep: record its value under another name",
    );
  });
});
