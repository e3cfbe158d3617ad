import { describe, expect, it } from "vitest";
import * as replication from "../../lib/exercise/replication";
import { answerOf, curveOf, drawsOf, markOf, someOf } from "./draws";

const {
  codeDesign,
  codeLoss,
  fasterRebuilds,
  kthReply,
  stalenessFunction,
  versionsAllowed,
  writeQuorumSize,
  writesToAll,
} = replication;

/** Sets of so many things, as words of zeros and ones. */
const sets = (count: number) =>
  Array.from({ length: 2 ** count }, (_, set) => set.toString(2).padStart(count, "0"));
const ones = (set: string) => set.replaceAll("0", "").length;

/** Chance of all sets of things that happen, each with a chance, of which `counts` takes some. */
function chanceOfSets(count: number, chance: number, counts: (happened: number) => boolean) {
  return sets(count)
    .map(ones)
    .filter(counts)
    .reduce((sum, each) => sum + chance ** each * (1 - chance) ** (count - each), 0);
}

it("gives at least twenty students numbers of their own", () => {
  for (const exercise of Object.values(replication)) {
    expect(drawsOf(exercise).length, exercise.id).toBeGreaterThanOrEqual(20);
  }
});

describe("writes-to-all", () => {
  it.each(drawsOf(writesToAll))("fail if any replica is down: %o", (numbers) => {
    const { storeReplicas = 0, replicaDown = 0 } = numbers;
    const down = chanceOfSets(storeReplicas, replicaDown, (each) => each > 0);
    expect(answerOf(writesToAll, numbers) / down).toBeCloseTo(1, 9);
  });
});

describe("write-quorum-size", () => {
  it.each(drawsOf(writeQuorumSize))("meets reads and writes, one fewer does not: %o", (numbers) => {
    const { quorumReplicas: n = 0, readQuorum = 0 } = numbers;
    const write = answerOf(writeQuorumSize, numbers);
    // Two quorums with as little in common as can be: the first ones and the last ones.
    const meets = (size: number) => size + readQuorum > n && size + size > n;
    expect(meets(write)).toBe(true);
    expect(meets(write - 1)).toBe(false);
  });
});

describe("kth-reply", () => {
  it("is the area under the chance that too few are there", () => {
    for (const numbers of someOf(drawsOf(kthReply), 9)) {
      const { askedReplicas = 0, neededReplies = 0, replyMean = 0 } = numbers;
      let area = 0;
      const step = 0.002;
      for (let t = step / 2; t < 30; t += step) {
        const late = Math.exp(-t);
        area += step * chanceOfFew(askedReplicas, 1 - late, neededReplies);
      }
      expect(answerOf(kthReply, numbers) / (replyMean * area)).toBeCloseTo(1, 4);
    }
  });

  function chanceOfFew(count: number, chance: number, needed: number): number {
    let [term, sum] = [(1 - chance) ** count, 0];
    for (let there = 0; there < needed; there += 1) {
      sum += term;
      term *= ((count - there) / (there + 1)) * (chance / (1 - chance));
    }
    return sum;
  }
});

describe("versions-allowed", () => {
  it.each(drawsOf(versionsAllowed))("is the fewest that all pairs of quorums allow: %o", (each) => {
    const { versionReplicas = 0, versionQuorum = 0, staleShare = 0 } = each;
    const quorums = sets(versionReplicas).filter((set) => ones(set) === versionQuorum);
    const apart = quorums.filter((set) =>
      [...set].every((bit, i) => bit === "0" || i >= versionQuorum),
    );
    const missed = apart.length / quorums.length;
    const versions = answerOf(versionsAllowed, each);
    expect(missed ** versions).toBeLessThanOrEqual(staleShare);
    expect(missed ** (versions - 1)).toBeGreaterThan(staleShare);
  });
});

describe("staleness-function", () => {
  it("is the chance that none of those that answer has the write", () => {
    for (const numbers of someOf(drawsOf(stalenessFunction), 12)) {
      const { laggingReplicas = 0, laggingRead = 0, laggingMean = 0 } = numbers;
      for (const times of [0, 0.5, 2]) {
        const late = Math.exp(-times);
        // The others lack it independently; the first ones answer, the confirming one is any.
        let stale = 0;
        for (let confirmed = laggingRead; confirmed < laggingReplicas; confirmed += 1) {
          stale += late ** laggingRead / laggingReplicas;
        }
        const curve = curveOf(stalenessFunction)(times * laggingMean, numbers);
        expect(curve / stale).toBeCloseTo(1, 9);
      }
    }
  });
});

describe("code-loss and code-design", () => {
  it("lose an object with all sets of too many pieces", () => {
    for (const numbers of someOf(drawsOf(codeLoss), 12)) {
      const { dataPieces = 0, sparePieces = 0, pieceLoss = 0 } = numbers;
      const lost = chanceOfSets(dataPieces + sparePieces, pieceLoss, (each) => each > sparePieces);
      expect(answerOf(codeLoss, numbers) / lost).toBeCloseTo(1, 9);
    }
  });

  it.each(drawsOf(codeDesign))("mark the fewest pieces that are enough: %o", (numbers) => {
    const { designNeeded = 0, designTarget = 0 } = numbers;
    const mark = markOf(codeDesign, numbers);
    expect(curveOf(codeDesign)(mark, numbers)).toBeLessThanOrEqual(designTarget);
    expect(curveOf(codeDesign)(mark - 1, numbers)).toBeGreaterThan(designTarget);
    expect(mark).toBeLessThanOrEqual(designNeeded + 12);
  });
});

describe("faster-rebuilds", () => {
  it("has a power for each copy but the first", () => {
    for (const numbers of drawsOf(fasterRebuilds)) {
      const { storedCopies = 0, rebuildSpeedup = 0 } = numbers;
      let factor = 1;
      for (let copy = 2; copy <= storedCopies; copy += 1) factor *= rebuildSpeedup;
      expect(answerOf(fasterRebuilds, numbers) / factor).toBeCloseTo(1, 9);
    }
  });
});
