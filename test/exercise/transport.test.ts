import { describe, expect, it } from "vitest";
import * as transport from "../../lib/exercise/transport";
import { answerOf, curveOf, drawsOf, markOf, someOf } from "./draws";

const { allowedLoss, gatewayAddresses, lookupTime, lossyRate, pageDownload, roundsNeeded } =
  transport;
const { manyOrigins, nextProbe } = transport;
const { sawTooth, streamsDesign, waitingShare, cubicReturn } = transport;

describe("page-download", () => {
  it.each(someOf(drawsOf(pageDownload), 24))("is when the last segment is there: %o", (numbers) => {
    const { pageSize = 0, pageRoundTrip = 0, accessRate = 0 } = numbers;
    // Segment by segment: each acknowledgement lets two more go.
    const done: number[] = [];
    for (let i = 0; i * 1460 < pageSize; i += 1) {
      const allowed =
        i < 10 ? 2 * pageRoundTrip : (done[Math.floor((i - 10) / 2)] ?? 0) + pageRoundTrip;
      const size = Math.min(1460, pageSize - i * 1460);
      done.push(Math.max(done[i - 1] ?? 0, allowed) + (8 * size) / accessRate);
    }
    expect(answerOf(pageDownload, numbers) / (done.at(-1) ?? 0)).toBeCloseTo(1, 9);
  });
});

describe("rounds-needed", () => {
  it.each(drawsOf(roundsNeeded))("is enough, and one fewer is not: %o", (numbers) => {
    const { segmentsToSend = 0 } = numbers;
    const sent = (rounds: number) => 10 * (2 ** rounds - 1);
    const rounds = answerOf(roundsNeeded, numbers);
    expect(sent(rounds)).toBeGreaterThanOrEqual(segmentsToSend);
    expect(sent(rounds - 1)).toBeLessThan(segmentsToSend);
  });
});

describe("saw-tooth", () => {
  it.each(drawsOf(sawTooth))("counts the windows, half of each end: %o", (numbers) => {
    const { peakWindow = 0 } = numbers;
    let segments = 0;
    for (let window = peakWindow / 2; window < peakWindow; window += 1) segments += window + 0.5;
    expect(answerOf(sawTooth, numbers)).toBeCloseTo(segments, 9);
    // Whoever counts whole windows is within the tolerance.
    for (const counted of [segments - peakWindow / 4, segments + peakWindow / 4 + peakWindow / 2]) {
      expect(Math.abs(counted / segments - 1)).toBeLessThan(peakWindow < 32 ? 0.09 : 0.07);
    }
  });
});

describe("allowed-loss", () => {
  it.each(drawsOf(allowedLoss))("loses one in a tooth of the saw: %o", (numbers) => {
    const { wantedRate = 0, longRoundTrip = 0 } = numbers;
    const mean = (wantedRate * longRoundTrip) / (8 * 1460);
    const peak = mean / 0.75;
    expect(answerOf(allowedLoss, numbers) * ((3 / 8) * peak ** 2)).toBeCloseTo(1, 9);
  });
});

describe("lossy-rate", () => {
  it("is the inverse of the time that a packet takes", () => {
    for (const numbers of drawsOf(lossyRate)) {
      const { lossyRoundTrip = 0, firstTimeout = 0 } = numbers;
      for (const p of [0.02, 0.1, 0.25]) {
        const halved = lossyRoundTrip * Math.sqrt((2 * p) / 3);
        const chance = Math.min(1, 3 * Math.sqrt((3 * p) / 8));
        const time = halved + firstTimeout * chance * (p + 32 * p ** 3);
        expect(curveOf(lossyRate)(p, numbers) * time).toBeCloseTo(1, 9);
      }
    }
  });
});

describe("cubic-return", () => {
  it.each(someOf(drawsOf(cubicReturn), 6))("is where the curve is back: %o", (numbers) => {
    const { lostAt = 0 } = numbers;
    expect((0.4 * answerOf(cubicReturn, numbers) ** 3) / (0.3 * lostAt)).toBeCloseTo(1, 9);
  });
});

describe("waiting-share", () => {
  it.each(drawsOf(waitingShare))(
    "is the chance of a loss among those that could hold it up: %o",
    (numbers) => {
      const { packetLoss = 0, packetGap = 0, repairTime = 0 } = numbers;
      let none = 1;
      for (let back = 0; repairTime - back * packetGap > 1e-9; back += 1) none *= 1 - packetLoss;
      expect(answerOf(waitingShare, numbers)).toBeCloseTo(1 - none, 9);
    },
  );
});

describe("streams-design", () => {
  it("marks the fewest streams within a tenth of the floor", () => {
    for (const numbers of someOf(drawsOf(streamsDesign), 12)) {
      const { streamLoss = 0, streamRepair = 0 } = numbers;
      const delay = curveOf(streamsDesign);
      const mark = markOf(streamsDesign, numbers);
      const most = 1.1 * streamLoss * streamRepair;
      expect(delay(mark, numbers)).toBeLessThanOrEqual(most);
      expect(delay(mark - 1, numbers)).toBeGreaterThan(most);
      expect(mark).toBeGreaterThan(5);
      expect(mark).toBeLessThanOrEqual(120);
    }
  });
});

describe("gateway-addresses", () => {
  it.each(drawsOf(gatewayAddresses))(
    "has a port for every connection that is kept: %o",
    (numbers) => {
      const { gatewayRate = 0, portHold = 0, portRange = 0 } = numbers;
      const addresses = answerOf(gatewayAddresses, numbers);
      expect(addresses * portRange).toBeGreaterThanOrEqual(gatewayRate * portHold);
      expect((addresses - 1) * portRange).toBeLessThan(gatewayRate * portHold);
    },
  );
});

describe("lookup-time", () => {
  it.each(someOf(drawsOf(lookupTime), 12))(
    "is the mean over the number of tries: %o",
    (numbers) => {
      const { queryLoss = 0, queryTrip = 0, queryTimer = 0 } = numbers;
      const failure = 1 - (1 - queryLoss) ** 2;
      let mean = 0;
      for (let failed = 0; failed < 60; failed += 1) {
        mean += failure ** failed * (1 - failure) * (queryTrip + failed * queryTimer);
      }
      expect(answerOf(lookupTime, numbers) / mean).toBeCloseTo(1, 9);
    },
  );
});

describe("many-origins", () => {
  it.each(someOf(drawsOf(manyOrigins), 24))("is when the last set-up is over: %o", (numbers) => {
    const { origins = 0, together = 0, originTrip = 0 } = numbers;
    // Whoever is free takes the next server; the answer itself takes a round trip.
    const end = (setUp: number) => {
      const free = Array.from({ length: together }, () => 0);
      for (let i = 0; i < origins; i += 1) {
        const first = free.indexOf(Math.min(...free));
        free[first] = (free[first] ?? 0) + (setUp + 1) * originTrip;
      }
      return Math.max(...free);
    };
    expect(answerOf(manyOrigins, numbers)).toBeCloseTo(end(2) - end(1), 9);
  });
});

describe("next-probe", () => {
  it.each(someOf(drawsOf(nextProbe), 24))("is twice the wait before it: %o", (numbers) => {
    const { smoothedTrip = 0, tripVariation = 0, peerDelay = 0, unanswered = 0 } = numbers;
    let wait = smoothedTrip + 4 * tripVariation + peerDelay;
    for (let probe = 0; probe < unanswered; probe += 1) wait += wait;
    expect(answerOf(nextProbe, numbers)).toBeCloseTo(wait, 12);
  });
});
