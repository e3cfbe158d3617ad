import { describe, expect, it } from "vitest";
import * as security from "../../lib/exercise/security";
import { answerOf, bestByLooking, curveOf, drawsOf, markOf } from "./draws";

const { auditSample, firstByte, identifierCollision, passwordStands } = security;
const { proofFunction, replayMemory, sharesDesign, windowBears } = security;

describe("password-stands", () => {
  it.each(drawsOf(passwordStands))("is the middle of a search of all: %o", (numbers) => {
    const { passwordLength = 0, passwordAlphabet = 0, passwordGuesses = 0 } = numbers;
    let passwords = 1n;
    for (let i = 0; i < passwordLength; i += 1) passwords *= BigInt(passwordAlphabet);
    const mean = Number((passwords + 1n) / 2n) / passwordGuesses;
    expect(answerOf(passwordStands, numbers) / mean).toBeCloseTo(1, 9);
  });
});

describe("identifier-collision", () => {
  it.each(drawsOf(identifierCollision))("is what is left by a product: %o", (numbers) => {
    const { identifierBits = 0, identifiers = 0 } = numbers;
    const space = 2 ** identifierBits;
    let logDistinct = 0;
    for (let i = 1; i < identifiers; i += 1) logDistinct += Math.log1p(-i / space);
    expect(answerOf(identifierCollision, numbers) / -Math.expm1(logDistinct)).toBeCloseTo(1, 7);
  });
});

describe("proof-function", () => {
  it("counts halvings of the log, rounded up", () => {
    const numbers = { proofHash: 32, proofHead: 100 };
    for (const entries of [1000, 1024, 1025, 2048, 2049, 3000]) {
      let levels = 0;
      for (let size = entries; size > 1; size = Math.ceil(size / 2)) levels += 1;
      expect(curveOf(proofFunction)(entries, numbers)).toBe(100 + 32 * levels);
    }
  });
});

describe("audit-sample", () => {
  it.each(drawsOf(auditSample))("misses no more than wanted, and one fewer does: %o", (numbers) => {
    const { auditEntries = 0, auditBad = 0, auditMissed = 0 } = numbers;
    const missed = (sample: number) => {
      let chance = 1;
      for (let i = 0; i < sample; i += 1) {
        chance *= (auditEntries - auditBad - i) / (auditEntries - i);
      }
      return chance;
    };
    const sample = answerOf(auditSample, numbers);
    expect(missed(sample)).toBeLessThanOrEqual(auditMissed);
    expect(missed(sample - 1)).toBeGreaterThan(auditMissed);
  });
});

describe("first-byte", () => {
  it.each(drawsOf(firstByte))(
    "takes a round trip of TCP, of TLS, of the request: %o",
    (numbers) => {
      const { pageRoundTrip = 0, pageWork = 0 } = numbers;
      const flights = ["TCP", "TLS", "request"].map(() => pageRoundTrip);
      const sum = flights.reduce((time, each) => time + each, pageWork);
      expect(answerOf(firstByte, numbers)).toBeCloseTo(sum, 12);
    },
  );
});

describe("replay-memory", () => {
  it.each(drawsOf(replayMemory))(
    "holds what comes from the first to the last moment: %o",
    (numbers) => {
      const { ticketRate = 0, ticketSkew = 0, ticketEntry = 0 } = numbers;
      const [first, last] = [-ticketSkew, ticketSkew];
      expect(answerOf(replayMemory, numbers)).toBeCloseTo(
        ticketEntry * ticketRate * (last - first),
        6,
      );
    },
  );
});

describe("window-bears", () => {
  it.each(drawsOf(windowBears))("lasts as many packets as it has bits: %o", (numbers) => {
    const { tunnelWindow = 0, tunnelRate = 0 } = numbers;
    expect(answerOf(windowBears, numbers) * tunnelRate).toBeCloseTo(tunnelWindow, 6);
  });
});

describe("shares-design", () => {
  /** Chance of each set of shares, added up over those sets that `counts` takes. */
  function chanceOfSets(shares: number, each: number, counts: (size: number) => boolean): number {
    let chance = 0;
    for (let set = 0; set < 2 ** shares; set += 1) {
      const size = [...set.toString(2)].filter((bit) => bit === "1").length;
      if (counts(size)) chance += each ** size * (1 - each) ** (shares - size);
    }
    return chance;
  }

  it("adds up all sets that a thief has, and all that an owner has left", () => {
    for (const numbers of drawsOf(sharesDesign)) {
      const { keyShares = 0, theftDamage = 0, lossDamage = 0 } = numbers;
      const { shareStolen = 0, shareMissing = 0 } = numbers;
      for (const needed of [1, 3, keyShares]) {
        const stolen = chanceOfSets(keyShares, shareStolen, (size) => size >= needed);
        const lost = chanceOfSets(keyShares, 1 - shareMissing, (size) => size < needed);
        const mean = theftDamage * stolen + lossDamage * lost;
        expect(curveOf(sharesDesign)(needed, numbers) / mean).toBeCloseTo(1, 9);
      }
    }
  });

  it("marks the threshold with the least damage, neither end", () => {
    for (const numbers of drawsOf(sharesDesign)) {
      const mark = markOf(sharesDesign, numbers);
      expect(bestByLooking(sharesDesign, numbers, "lowest")).toBe(mark);
      expect(mark).toBeGreaterThan(1);
      expect(mark).toBeLessThan(numbers["keyShares"] ?? 0);
    }
  });
});
