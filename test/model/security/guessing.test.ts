import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours } from "../../../lib/core/units";
import {
  bitsToStand,
  expectedGuesses,
  guessedWithin,
  guessingTime,
  longestGuessingTime,
  listHashes,
  passwordBits,
  sprayedWithin,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

const julianYear = days(365.25);

describe("a search", () => {
  it("takes the mean of 1 … S guesses", () => {
    for (const bits of [0, 1, 2, 5, 10]) {
      const secrets = 2 ** bits;
      let sum = 0;
      for (let place = 1; place <= secrets; place += 1) sum += place;
      expect(expectedGuesses(bits)).toBeCloseTo(sum / secrets, 9);
    }
  });

  it("of DES took some days, of 128 bits takes longer than there was time", () => {
    expect(guessingTime(56, { guessRate: 9e10 }) / days(1)).toBeCloseTo(4.63333, 5);
    expect(longestGuessingTime(56, { guessRate: 9e10 }) / days(1)).toBeCloseTo(9.26667, 5);
    for (const bits of [0, 3, 17.5, 60]) {
      // The mean of 1 … S, and S.
      const worst = longestGuessingTime(bits, { guessRate: 10 });
      expectRatio(worst + 0.1, 2 * guessingTime(bits, { guessRate: 10 }), 1e-12);
    }
    expectRatio(guessingTime(128, { guessRate: 1e12 }) / julianYear, 5.3914e18, 1e-4);
  });

  it("doubles with a bit, and takes 95 times as long with a character of 95", () => {
    fc.assert(
      fc.property(fc.double({ min: 40, max: 400, noNaN: true }), (bits) => {
        const [one, two] = [bits, bits + 1].map((each) => guessingTime(each, { guessRate: 1e9 }));
        expectRatio((two ?? NaN) / (one ?? NaN), 2, 1e-9);
        const more = guessingTime(bits + Math.log2(95), { guessRate: 1e9 });
        expectRatio(more / (one ?? NaN), 95, 1e-9);
        expect(bitsToStand(one ?? NaN, { guessRate: 1e9 })).toBeCloseTo(bits, 8);
      }),
    );
    expect(bitsToStand(1, { guessRate: 0.5 })).toBe(0);
  });
});

describe("passwords that are drawn", () => {
  it("of 8 printable characters have 52.56 bits and stand 9.2 hours, of 12 letters and digits 51 years", () => {
    expect(passwordBits(8, { alphabet: 95 })).toBeCloseTo(52.5588, 4);
    const eight = guessingTime(passwordBits(8, { alphabet: 95 }), { guessRate: 1e11 });
    expect(eight / hours(1)).toBeCloseTo(9.2142, 4);
    const twelve = passwordBits(12, { alphabet: 62 });
    expect(twelve).toBeCloseTo(71.4504, 4);
    expect(guessingTime(twelve, { guessRate: 1e12 }) / julianYear).toBeCloseTo(51.1, 1);
    expect(passwordBits(5, { alphabet: 1 })).toBe(0);
  });
});

describe("tries that are limited", () => {
  it("find a secret in proportion, as a count of all places shows", () => {
    for (const [attempts, secrets] of [
      [0, 4],
      [3, 10],
      [10, 10],
      [12, 10],
    ] as const) {
      let found = 0;
      for (let place = 1; place <= secrets; place += 1) if (place <= attempts) found += 1;
      expect(guessedWithin({ attempts, secrets })).toBeCloseTo(found / secrets, 12);
    }
    expect(guessedWithin({ attempts: 100, secrets: 1e6 })).toBe(1e-4);
  });

  it("find one of many, as a count of all pairs shows", () => {
    let found = 0;
    for (let one = 0; one < 10; one += 1) {
      for (let other = 0; other < 10; other += 1) if (one < 3 || other < 3) found += 1;
    }
    expect(sprayedWithin(2, { attempts: 3, secrets: 10 })).toBeCloseTo(found / 100, 12);
    expect(sprayedWithin(1, { attempts: 3, secrets: 10 })).toBeCloseTo(0.3, 12);
    expect(sprayedWithin(0, { attempts: 3, secrets: 10 })).toBe(0);
    // With all its digits where it is small.
    expectRatio(sprayedWithin(3, { attempts: 1, secrets: 1e15 }), 3e-15, 1e-9);
  });

  it("need a hash for each pair of a guess and a salt", () => {
    expect(listHashes(1000, { accounts: 50, salted: false })).toBe(1000);
    expect(listHashes(1000, { accounts: 50, salted: true })).toBe(50_000);
  });
});

describe("guessing rejects", () => {
  it.each([
    {
      call: () => longestGuessingTime(1024, { guessRate: 1 }),
      text: "bits must be in [0, 1023], got 1024",
    },
    { call: () => expectedGuesses(-1), text: "bits must be in [0, 1023], got -1" },
    {
      call: () => guessingTime(56, { guessRate: 0 }),
      text: "guessRate must be finite and > 0, got 0",
    },
    { call: () => bitsToStand(0, { guessRate: 1 }), text: "time must be finite and > 0, got 0" },
    {
      call: () => passwordBits(8, { alphabet: 0.5 }),
      text: "alphabet must be a whole number >= 1, got 0.5",
    },
    {
      call: () => guessedWithin({ attempts: 1, secrets: 0 }),
      text: "secrets must be a whole number >= 1, got 0",
    },
    {
      call: () => sprayedWithin(-1, { attempts: 1, secrets: 2 }),
      text: "accounts must be a whole number >= 0, got -1",
    },
    {
      call: () => listHashes(5, { accounts: 0, salted: true }),
      text: "accounts must be a whole number >= 1, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
