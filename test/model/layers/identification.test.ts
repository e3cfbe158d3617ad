import { describe, expect, it } from "vitest";
import {
  identificationRate,
  orderedIdCollision,
  randomIdCollision,
} from "../../../lib/model/layers";
import { wrapTime } from "../../../lib/model/messaging";
import { simulateIdentification } from "../../../lib/scenario/layers";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const datagramSize = 1500;

describe("identification", () => {
  it("agrees with RFC 6864 and RFC 4963, whose 6.4 and 26 Mbit/s are rounded", () => {
    expect(identificationRate(120, { datagramSize, idBits: 16 })).toBe(6_553_600);
    expect(identificationRate(30, { datagramSize, idBits: 16 })).toBe(26_214_400);
    expectRatio(identificationRate(120, { datagramSize, idBits: 32 }), 429.4967296e9);
  });

  it("comes round just within the lifetime at that rate", () => {
    const rate = identificationRate(30, { datagramSize, idBits: 16 });
    expectRatio(wrapTime(rate / 8 / datagramSize, { bits: 16 }), 30);
  });

  it("meets older parts only after a round, if numbers come in order", () => {
    const table = { datagramRate: 65_536, incompleteShare: 0.5, idBits: 16 };
    expect(orderedIdCollision(0.999, table)).toBe(0);
    expect(orderedIdCollision(1, table)).toBe(0.5);
    expect(orderedIdCollision(1.9, table)).toBe(0.5);
    expect(orderedIdCollision(2, table)).toBe(0.75);
    expect(orderedIdCollision(2, { ...table, incompleteShare: 1 })).toBe(1);
  });

  it("agrees with a table in which parts wait", () => {
    const base = { idBits: 8, incompleteShare: 0.1, datagrams: 40_000 };
    for (const [datagramRate, timeout] of [
      [100, 3],
      [100, 6],
      [1000, 1],
    ] as const) {
      const table = { ...base, datagramRate };
      const random = simulateIdentification({ ...table, ids: "random", timeout, seed: 5 });
      expectWithinFourErrors(randomIdCollision(timeout, table), random);
      const ordered = simulateIdentification({ ...table, ids: "ordered", timeout, seed: 6 });
      expectWithinFourErrors(orderedIdCollision(timeout, table), ordered);
    }
    const short = { ...base, datagramRate: 100, timeout: 2, seed: 7 };
    expect(simulateIdentification({ ...short, ids: "ordered" }).estimate).toBe(0);
  });
});

it.each([
  {
    call: () => identificationRate(0, { datagramSize, idBits: 16 }),
    text: "lifetime must be finite and > 0, got 0",
  },
  {
    call: () => identificationRate(1, { datagramSize, idBits: 65 }),
    text: "idBits must be in [1, 64], got 65",
  },
  {
    call: () => randomIdCollision(1, { datagramRate: 1, incompleteShare: 2, idBits: 8 }),
    text: "incompleteShare must be in [0, 1], got 2",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
