import { describe, expect, it } from "vitest";
import type { TextBlock } from "../../../lib/export/pptx";
import { columnWidths, flow } from "../../../lib/export/pptx/flow";
import { pageOf } from "../../../lib/export/pptx/page";
import { smallPicture } from "./opened";

const wide = pageOf("16:9").body;
const narrow = pageOf("4:3").body;
const words = (text: string): TextBlock => ({ kind: "paragraph", runs: [{ text }] });
const picture: TextBlock = { kind: "picture", picture: smallPicture(), alt: "" };
const code: TextBlock = { kind: "code", lines: ["a", "b"] };

describe("flow", () => {
  it("puts words that follow each other into one box", () => {
    const { placed } = flow([words("a"), words("b"), code, words("c")], wide);
    expect(placed.map(({ item }) => item.kind)).toEqual(["words", "code", "words"]);
  });

  it.each([
    { name: "words and code", blocks: [words("a"), code, words("c")] },
    { name: "two pictures", blocks: [words("a"), picture, words("b"), picture] },
    { name: "a picture alone", blocks: [picture] },
    { name: "a long text", blocks: Array.from({ length: 12 }, () => words("word ".repeat(20))) },
  ])("keeps $name inside the slide, in order and apart", ({ blocks }) => {
    for (const body of [wide, narrow]) {
      const { placed } = flow(blocks, body);
      let { y } = body;
      for (const { box } of placed) {
        expect(box.y).toBeGreaterThanOrEqual(y - 1e-9);
        expect(box.x + box.width).toBeLessThanOrEqual(body.x + body.width + 1e-9);
        y = box.y + box.height;
      }
      expect(y).toBeLessThanOrEqual(body.y + body.height + 1e-9);
    }
  });

  it("puts one picture beside the words where the slide is wide", () => {
    const tall = { ...picture, picture: { ...smallPicture(), width: 10 } } as TextBlock;
    const [text, beside] = flow([words("a"), tall], wide).placed;
    expect(beside?.box.x).toBeGreaterThan((text?.box.x ?? 0) + (text?.box.width ?? 0));
    const [above, below] = flow([words("a"), tall], narrow).placed;
    expect(below?.box.y).toBeGreaterThan(above?.box.y ?? 0);
  });

  it("takes smaller letters for more words", () => {
    const sizes = [1, 6, 12, 40].map((count) => {
      const blocks = Array.from({ length: count }, () => words("word ".repeat(20)));
      return flow(blocks, wide).size;
    });
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect([sizes[0], sizes.at(-1)]).toEqual([24, 10]);
  });
});

it("gives long columns more room, and all columns the whole width", () => {
  const rows = [[[{ text: "n" }], [{ text: "share of time one copy is down" }]]];
  const [short = 0, long = 0] = columnWidths(rows, 600, 18);
  expect(long).toBeGreaterThan(3 * short);
  expect(short + long).toBeCloseTo(600, 9);
});

it("breaks no word of a narrow column for the sake of a wide one", () => {
  const long = "share of the time on one worker that only one of them can use";
  const row = ["serialFraction", long, long].map((text) => [{ text, code: text !== long }]);
  const [name = 0] = columnWidths([row], 600, 18);
  expect(name).toBeGreaterThan(14 * 0.6 * "serialFraction".length + 16);
});
