import { describe, expect, it } from "vitest";
import * as layers from "../../lib/exercise/layers";
import { ipv4Packet, parsedIpv4 } from "../../lib/model/layers";
import {
  simulateBitFlips,
  simulateReassembly,
  simulateSlottedAloha,
} from "../../lib/scenario/layers";
import { answerOf, argumentsOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { cutLoss, fragmentNumber, lastOffset, measuredGoodput, numberRate } = layers;
const { packetDesign, slottedThroughput, tinyMessage } = layers;
const zOf = (value: number, run: { estimate: number; low: number; high: number }) =>
  Math.abs(value - run.estimate) / ((run.high - run.low) / 3.92);

describe("measured-goodput and tiny-message", () => {
  it("count the bytes of a frame one by one", () => {
    for (const numbers of drawsOf(measuredGoodput)) {
      const { mtu = NaN, linkRate = NaN } = numbers;
      const wire = 8 + 14 + mtu + 4 + 12;
      expect(answerOf(measuredGoodput, numbers) / linkRate).toBeCloseTo((mtu - 52) / wire, 12);
    }
    for (const numbers of drawsOf(tinyMessage)) {
      expect(answerOf(tinyMessage, numbers) * 84).toBeCloseTo(numbers["messageSize"] ?? NaN, 12);
    }
  });
});

describe("fragment-number, last-offset and cut-loss", () => {
  it("agree with a simulation that cuts", () => {
    for (const numbers of drawsOf(fragmentNumber)) {
      const { datagramLength: totalLength = NaN, linkMtu: mtu = NaN } = numbers;
      const run = { totalLength, mtu, fragmentLoss: 0, datagrams: 1, seed: 1 };
      expect(answerOf(fragmentNumber, numbers)).toBe(simulateReassembly(run).parts);
    }
    for (const numbers of someOf(drawsOf(cutLoss), 5)) {
      const { cutLength: totalLength = NaN, fragmentLoss = NaN } = numbers;
      const run = { totalLength, mtu: 1500, fragmentLoss, datagrams: 20_000, seed: 2 };
      expect(zOf(answerOf(cutLoss, numbers), simulateReassembly(run).lost)).toBeLessThan(4);
    }
  });

  it("give an offset that a header can hold, with less data behind it than a packet takes", () => {
    const ends = { source: "192.0.2.1", destination: "192.0.2.2" };
    const rest = { differentiatedServices: 0, congestionNotification: 0, identification: 1 };
    for (const numbers of drawsOf(lastOffset)) {
      const { wholeLength = NaN, narrowMtu = NaN } = numbers;
      const fragmentOffset = answerOf(lastOffset, numbers);
      const size = wholeLength - 20 - 8 * fragmentOffset;
      const packet = ipv4Packet(
        {
          ...{ ...rest, ...ends, fragmentOffset, dontFragment: false, moreFragments: false },
          ...{ timeToLive: 64, protocol: 17 },
        },
        { payload: new Uint8Array(size) },
      );
      expect(packet.length).toBeLessThanOrEqual(narrowMtu);
      expect(8 * parsedIpv4(packet).fields.fragmentOffset + size).toBe(wholeLength - 20);
      // Whole fragments lie before it.
      const chunk = narrowMtu - 20 - ((narrowMtu - 20) % 8);
      expect((8 * fragmentOffset) % chunk).toBe(0);
    }
  });
});

describe("number-rate", () => {
  it("sends all numbers once within the lifetime", () => {
    for (const numbers of drawsOf(numberRate)) {
      const { partLifetime = NaN, cutSize = NaN } = numbers;
      const sent = (answerOf(numberRate, numbers) * partLifetime) / 8 / cutSize;
      expect(sent).toBeCloseTo(65_536, 6);
    }
  });
});

describe("slotted-throughput", () => {
  it("agrees with stations that send or not", () => {
    for (const numbers of someOf(drawsOf(slottedThroughput), 3)) {
      for (const offeredLoad of [0.5, 1, 3]) {
        const stations = numbers["stations"] ?? NaN;
        const run = simulateSlottedAloha({ offeredLoad, stations, slots: 1000, seed: 3 });
        expect(zOf(curveOf(slottedThroughput)(offeredLoad, numbers), run)).toBeLessThan(4);
      }
    }
  });
});

describe("packet-design", () => {
  it("marks the best payload, inside of the span", () => {
    for (const numbers of drawsOf(packetDesign)) {
      const mark = markOf(packetDesign, numbers);
      const [from = 0, next = 0] = argumentsOf(packetDesign, numbers);
      const found = bestByLooking(packetDesign, numbers, "highest");
      expect(Math.abs(found - mark)).toBeLessThanOrEqual(next - from);
      expect(mark).toBeGreaterThan(2 * from);
      expect(mark).toBeLessThan(0.8 * 8000);
    }
  });

  it("agrees with bits that are flipped", () => {
    const numbers = { headerBits: 320, wrongBits: 1e-4 };
    for (const payload of [400, 1600, 6000]) {
      const run = { payload, headerSize: 320, bitErrorRate: 1e-4, packets: 20_000, seed: 4 };
      const { goodput } = simulateBitFlips(run);
      expect(zOf(curveOf(packetDesign)(payload, numbers), goodput)).toBeLessThan(4);
    }
  });
});
