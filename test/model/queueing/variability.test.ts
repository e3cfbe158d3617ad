import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixedService, paretoScv } from "../../../lib/model/queueing/variability";
import { expectRatio } from "../availability/four-errors";

const kind = { share: 1, serviceTime: 2, serviceScv: 1 };

describe("mixedService", () => {
  it("of one kind is that kind", () => {
    expect(mixedService([kind])).toEqual({ serviceTime: 2, serviceScv: 1 });
  });

  it("counts the difference of means too: half take 1, half take 3, constant", () => {
    const half = { share: 0.5, serviceScv: 0 };
    const mixed = mixedService([
      { ...half, serviceTime: 1 },
      { ...half, serviceTime: 3 },
    ]);
    expect(mixed).toEqual({ serviceTime: 2, serviceScv: 0.25 });
  });

  it("agrees with the moments: one in a hundred takes a hundred times as long", () => {
    const mixed = mixedService([
      { share: 0.99, serviceTime: 0.01, serviceScv: 1 },
      { share: 0.01, serviceTime: 1, serviceScv: 1 },
    ]);
    const [mean, square] = [0.99 * 0.01 + 0.01, 2 * (0.99 * 0.0001 + 0.01)];
    expectRatio(mixed.serviceTime, mean, 1e-13);
    expectRatio(mixed.serviceScv, square / mean ** 2 - 1, 1e-12);
  });

  it("does not depend on order or unit, and never overflows", () => {
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (share, serviceTime, serviceScv) => {
        const kinds = [
          { share, serviceTime, serviceScv },
          { share: 1 - share, serviceTime: 1, serviceScv: 2 },
        ];
        const mixed = mixedService(kinds);
        expectRatio(mixedService([...kinds].reverse()).serviceScv, mixed.serviceScv, 1e-12);
        const large = kinds.map((each) => ({ ...each, serviceTime: 1e300 * each.serviceTime }));
        expectRatio(mixedService(large).serviceScv, mixed.serviceScv, 1e-12);
      }),
    );
  });

  it("takes times of any size together", () => {
    const half = { share: 0.5, serviceScv: 1 };
    const mixed = mixedService([
      { ...half, serviceTime: 1e-200 },
      { ...half, serviceTime: 1e200 },
    ]);
    // 1/2 (1 · 2² + 1²) + 1/2 · 1
    expectRatio(mixed.serviceScv, 3, 1e-12);
    expectRatio(mixed.serviceTime, 5e199, 1e-12);
    const never = { share: 0.5, serviceTime: 1e-200, serviceScv: Infinity };
    expect(mixedService([never, { ...half, serviceTime: 1e200 }]).serviceScv).toBe(Infinity);
  });

  it("takes a kind that does not occur, and one whose variance is infinite", () => {
    const none = { share: 0, serviceTime: 1e9, serviceScv: Infinity };
    expect(mixedService([kind, none])).toEqual({ serviceTime: 2, serviceScv: 1 });
    expect(mixedService([{ ...kind, serviceScv: Infinity }]).serviceScv).toBe(Infinity);
  });

  it.each([
    { kinds: [], text: "kinds must hold 1 items or more, got 0" },
    { kinds: [{ ...kind, share: 0.5 }], text: "shares must sum to 1, got 0.5" },
    { kinds: [{ ...kind, share: 2 }], text: "kinds[0].share must be in [0, 1], got 2" },
    {
      kinds: [kind, { ...kind, serviceTime: 0 }],
      text: "kinds[1].serviceTime must be finite and > 0, got 0",
    },
    { kinds: [{ ...kind, serviceScv: -1 }], text: "kinds[0].serviceScv must be >= 0, got -1" },
  ])("rejects: $text", ({ kinds, text }) => {
    expect(() => mixedService(kinds)).toThrow(new RangeError(text));
  });
});

describe("paretoScv", () => {
  it("agrees with the moments α / (α - 1) and α / (α - 2)", () => {
    for (const shape of [2.1, 2.5, 3, 10]) {
      const [mean, square] = [shape / (shape - 1), shape / (shape - 2)];
      expectRatio(paretoScv(shape), square / mean ** 2 - 1, 1e-12);
    }
  });

  it("is infinite up to a shape of 2, and 0 for a constant", () => {
    expect(paretoScv(2)).toBe(Infinity);
    expect(paretoScv(1.1)).toBe(Infinity);
    expect(paretoScv(Infinity)).toBe(0);
  });

  it("rejects a shape without a mean", () => {
    expect(() => paretoScv(1)).toThrow(new RangeError("shape must be > 1, got 1"));
  });
});
