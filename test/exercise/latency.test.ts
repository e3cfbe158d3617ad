import { describe, expect, it } from "vitest";
import * as latency from "../../lib/exercise/latency";
import { answerOf, argumentsOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { backupTime, batchDesign, courierSize, hiddenStall, packetsDesign } = latency;
const { threeStages, worthwhileSize } = latency;

describe("backup-time", () => {
  it.each(someOf(drawsOf(backupTime), 9))("is that of windows sent one by one: %o", (numbers) => {
    const { backupSize = 0, backupWindow = 0, backupRoundTrip = 0, backupLink = 0 } = numbers;
    const pushing = (8 * backupWindow) / backupLink;
    const each = Math.max(pushing, backupRoundTrip);
    const windows = backupSize / backupWindow;
    expect(answerOf(backupTime, numbers) / (windows * each)).toBeCloseTo(1, 9);
  });
});

describe("courier-size and worthwhile-size", () => {
  it("are where both take as long, and where the rate is as wanted", () => {
    for (const numbers of drawsOf(courierSize)) {
      const { courierTime = 0, courierLink = 0 } = numbers;
      const overLink = (8 * answerOf(courierSize, numbers)) / courierLink;
      expect(overLink / courierTime).toBeCloseTo(1, 9);
    }
    for (const numbers of drawsOf(worthwhileSize)) {
      const { callStart = 0, callRate = 0, wantedShare = 0 } = numbers;
      const size = answerOf(worthwhileSize, numbers);
      const seen = size / (callStart + size / callRate);
      expect(seen / callRate).toBeCloseTo(wantedShare, 9);
    }
  });
});

describe("hidden-stall", () => {
  it("is the mean over all who meant to send, one by one", () => {
    for (const numbers of someOf(drawsOf(hiddenStall), 9)) {
      const { sendRate = 0, usualAnswer = 0, workingTime = 0, stallTime = 0 } = numbers;
      const waits: number[] = [];
      for (let k = 0; k < (workingTime + stallTime) * sendRate; k += 1) {
        const moment = (k + 0.5) / sendRate;
        waits.push(moment < workingTime ? usualAnswer : workingTime + stallTime - moment);
      }
      const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length;
      expect(Math.abs(answerOf(hiddenStall, numbers) / mean - 1)).toBeLessThan(1e-3);
    }
  });
});

describe("three-stages", () => {
  it.each(someOf(drawsOf(threeStages), 9))("is when the last item leaves: %o", (numbers) => {
    const { readTime = 0, workTime = 0, writeTime = 0, itemCount = 0 } = numbers;
    let [read, worked, written] = [0, 0, 0];
    for (let item = 0; item < itemCount; item += 1) {
      read += readTime;
      worked = Math.max(worked, read) + workTime;
      written = Math.max(written, worked) + writeTime;
    }
    expect(answerOf(threeStages, numbers) / written).toBeCloseTo(1, 9);
  });
});

describe("batch-design", () => {
  it("adds the waits of the orders of a batch, and marks the quickest", () => {
    for (const numbers of drawsOf(batchDesign)) {
      const { writeRate = 0, writeSetup = 0, writeItem = 0 } = numbers;
      const places = argumentsOf(batchDesign, numbers);
      const own = places.map((batch) => {
        let filling = 0;
        for (let order = 1; order <= batch; order += 1) filling += (batch - order) / writeRate;
        const writing = writeSetup + batch * writeItem;
        const busy = (writing * writeRate) / batch;
        // Kingman: gaps between batches are sums of so many exponential ones, writing is constant.
        const waiting = (busy / (1 - busy)) * (1 / batch / 2) * writing;
        return { batch, busy, latency: filling / batch + waiting + writing };
      });
      for (const { batch, busy, latency: expected } of own) {
        expect(busy).toBeLessThan(0.999);
        expect(curveOf(batchDesign)(batch, numbers) / expected).toBeCloseTo(1, 7);
      }
      const mark = markOf(batchDesign, numbers);
      expect(bestByLooking(batchDesign, numbers, "lowest")).toBe(mark);
      expect(mark).toBeLessThan(places.at(-1) ?? 0);
    }
  });
});

describe("packets-design", () => {
  const draws = someOf(drawsOf(packetsDesign), 30);

  it("is when the last packet has passed the last link, step by step", () => {
    for (const numbers of someOf(draws, 6)) {
      const {
        messageSize = 0,
        headerSize = 0,
        pathLinks = 0,
        linkRate = 1,
        linkDelay = 0,
      } = numbers;
      for (const packets of [1, 7, 60]) {
        const sending = (messageSize / packets + headerSize) / linkRate;
        const freeAt = new Array<number>(pathLinks).fill(0);
        let there = 0;
        for (let packet = 0; packet < packets; packet += 1) {
          there = 0;
          for (let link = 0; link < pathLinks; link += 1) {
            freeAt[link] = Math.max(freeAt[link] ?? 0, there) + sending;
            there = (freeAt[link] ?? 0) + linkDelay;
          }
        }
        expect(curveOf(packetsDesign)(packets, numbers) / there).toBeCloseTo(1, 9);
      }
    }
  });

  it("marks the number of packets that is the quickest", () => {
    for (const numbers of draws) {
      const mark = markOf(packetsDesign, numbers);
      const height = (at: number) => curveOf(packetsDesign)(at, numbers);
      const found = bestByLooking(packetsDesign, numbers, "lowest");
      expect(height(mark)).toBeLessThanOrEqual(height(found) * (1 + 1e-12));
      expect(mark).toBeLessThan(150);
      // Another number is not as good: the decision has one answer.
      for (const beside of [mark - 1, mark + 1]) {
        expect(height(beside)).toBeGreaterThan(height(mark) * (1 + 1e-9));
      }
    }
  });
});
