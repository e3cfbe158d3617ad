import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import { nextPlace, requireRouting } from "../../../lib/scenario/queueing/routing";

const random = (seed: number) => streams(seed)["routing"] as never;

describe("where a customer goes next", () => {
  it("follows the chances of a row, and leaves with what is missing to 1", () => {
    const stream = random(1);
    const counts = [0, 0, 0];
    for (let i = 0; i < 10_000; i += 1) {
      const place = nextPlace([0.5, 0.2], stream);
      counts[place + 1] = (counts[place + 1] ?? 0) + 1;
    }
    [0.3, 0.5, 0.2].forEach((chance, i) => {
      const error = Math.sqrt((chance * (1 - chance)) / 10_000);
      expect(Math.abs((counts[i] ?? 0) / 10_000 - chance)).toBeLessThan(4 * error);
    });
  });

  it("takes no random number for a sure way", () => {
    const none = new Proxy({}, { get: () => expect.unreachable("a random number was drawn") });
    expect(nextPlace([1, 0], none as never)).toBe(0);
    expect(nextPlace([0, 1], none as never)).toBe(1);
    expect(nextPlace([0, 0], none as never)).toBe(-1);
  });

  it.each([
    { routing: [[0.5, 0.5]], text: "routing must hold 2 items or more, got 1" },
    { routing: [[1.5], []], text: "routing[0] must hold 2 items or more, got 1" },
    {
      routing: [
        [0, -1],
        [0, 0],
      ],
      text: "routing[0][1] must be in [0, 1], got -1",
    },
  ])("refuses: $text", ({ routing, text }) => {
    expect(() => requireRouting(routing, 2)).toThrow(new RangeError(text));
  });
});
