import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines } from "../../../lib/homework/grade/lines";

const ends = fc.string({
  unit: fc.constantFrom("a", "\n", "\r", "\u2028", "\u2029", "\u0085", "é"),
});

describe("lines of a text in pieces", () => {
  it("are messages as they were sent, whatever ends a line in them, and wherever they are cut", () => {
    fc.assert(
      fc.property(
        fc.array(ends, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (sent, size) => {
          const text = sent.map((each) => `${JSON.stringify(each)}\n`).join("");
          const lines = new Lines();
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          const came = pieces.flatMap((piece) => lines.take(piece));
          expect(came.map((line) => JSON.parse(line) as string)).toEqual(sent);
          expect(lines.pending).toBe(0);
        },
      ),
    );
  });

  it("are not there before they end", () => {
    const lines = new Lines();
    expect([lines.take("ab"), lines.pending]).toEqual([[], 2]);
    expect([lines.take("c\nd"), lines.pending]).toEqual([["abc"], 1]);
    expect([lines.take("\n\n"), lines.pending]).toEqual([["d", ""], 0]);
  });
});
