import { describe, expect, it } from "vitest";
import { fanOutNumber, peersFunction } from "../../lib/exercise/architecture";
import { answerOf, curveOf, drawsOf } from "./draws";

describe("fan-out-number", () => {
  it("multiplies the chances that a leaf is fast", () => {
    for (const numbers of drawsOf(fanOutNumber)) {
      let fast = 1;
      for (let leaf = 0; leaf < (numbers["askedLeaves"] ?? 0); leaf += 1) {
        fast *= 1 - (numbers["leafSlowShare"] ?? 0);
      }
      expect(answerOf(fanOutNumber, numbers)).toBeCloseTo(1 - fast, 12);
    }
  });
});

describe("peers-function", () => {
  it("keeps all rates: no peer gets more than its link, and nobody sends more than there is", () => {
    for (const numbers of drawsOf(peersFunction)) {
      const { fileBits = 0, serverUpload = 0, peerDownload = 0, peerUpload = 0 } = numbers;
      for (const peers of [1, 10, 100, 200]) {
        const rates = [serverUpload, peerDownload, (serverUpload + peers * peerUpload) / peers];
        const time = curveOf(peersFunction)(peers, numbers);
        expect((fileBits / time / Math.min(...rates) - 1) * 1e9).toBeCloseTo(0, 0);
      }
    }
  });
});
