import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { record } from "../../lib/lab/record";
import { readRecord, type Recorded, recordType } from "../../lib/notebook/records";

const key = Symbol.for("distlab.display");
const shared = globalThis as Record<symbol, unknown>;
let shown: { data: Record<string, unknown> }[];
beforeEach(() => {
  shown = [];
  shared[key] = (bundle: (typeof shown)[number]) => shown.push(bundle);
});
afterEach(() => delete shared[key]);

describe("record", () => {
  it("shows a line, and stores the values with all digits", () => {
    const values = { response: 0.123456789, plan: "<b>", isFast: true, "p99 wait": 7 };
    record(values, { units: { response: "s" } });
    const { data } = shown[0]!;
    expect(data["text/plain"]).toBe(
      "recorded: response 0.1235 s, plan <b>, isFast true, p99 wait 7",
    );
    expect(data["text/html"]).toBe(
      '<div class="distlab-record">recorded: <b>response</b> 0.1235 s, <b>plan</b> &lt;b&gt;, ' +
        "<b>isFast</b> true, <b>p99 wait</b> 7</div>",
    );
    expect(data[recordType]).toEqual({ values, units: { response: "s" } });
  });

  it("keeps what has no bound through JSON", () => {
    record({ wait: Infinity, gain: -Infinity });
    const stored = JSON.parse(JSON.stringify(shown[0]!.data[recordType])) as Recorded;
    expect(readRecord(stored).values).toEqual({ wait: Infinity, gain: -Infinity });
    expect(shown[0]!.data["text/plain"]).toBe("recorded: wait ∞, gain -Infinity");
  });

  it.each([
    { values: {}, message: "values must hold one name or more, got 0" },
    { values: { a: NaN }, message: "a must be a number, a text, or true or false, got NaN" },
    { values: { a: null }, message: "a must be a number, a text, or true or false, got null" },
    { values: { a: [1] }, message: "a must be a number, a text, or true or false, got object" },
    {
      values: { "1": 2 },
      message:
        'a name must begin with a letter and go on with letters, digits, spaces, _ . or -, got "1"',
    },
    {
      values: { "a\nb": 2 },
      message:
        'a name must begin with a letter and go on with letters, digits, spaces, _ . or -, got "a\\nb"',
    },
    { values: { a: 1 }, units: { b: "s" }, message: "units must name values (a), got b" },
  ])("refuses: $message", ({ values, units = {}, message }) => {
    expect(() => record(values as unknown as Record<string, number>, { units } as object)).toThrow(
      new RangeError(message),
    );
    expect(shown).toEqual([]);
  });

  it("needs a notebook", () => {
    delete shared[key];
    expect(() => record({ a: 1 })).toThrow("there is no notebook to show this in");
  });
});
