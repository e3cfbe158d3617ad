import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datagramLoss,
  fragmentCount,
  fragmentTable,
  fragmentationOverhead,
  ipv4Packet,
  parsedIpv4,
  pathMtu,
} from "../../../lib/model/layers";
import { simulateReassembly } from "../../../lib/scenario/layers";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const onEthernet = { mtu: 1500, headerSize: 20 };

describe("fragmentTable", () => {
  it("agrees with a problem of Kurose and Ross: 2400 bytes over a link of 700", () => {
    const rows = fragmentTable(2400, { mtu: 700, headerSize: 20 });
    expect(rows.map(({ length }) => length)).toEqual([700, 700, 700, 360]);
    expect(rows.map(({ offset }) => offset)).toEqual([0, 85, 170, 255]);
    expect(rows.map(({ moreFragments }) => moreFragments)).toEqual([1, 1, 1, 0]);
    expect(rows[3]).toEqual({
      ...{ fragment: 4, length: 360, data: 340, offset: 255, firstByte: 2040, moreFragments: 0 },
    });
    expect(fragmentationOverhead(2400, { mtu: 700, headerSize: 20 })).toBe(60);
  });

  it("leaves alone what fits, and counts what does not", () => {
    expect(fragmentTable(1500, onEthernet)).toEqual([
      { fragment: 1, length: 1500, data: 1480, offset: 0, firstByte: 0, moreFragments: 0 },
    ]);
    // A packet of 27 bytes fits a link of 27, though no part of 7 bytes may be followed by another.
    expect(fragmentCount(29, { mtu: 29, headerSize: 20 })).toBe(1);
    expect(fragmentCount(1501, onEthernet)).toBe(2);
    expect(fragmentCount(65_535, onEthernet)).toBe(45);
    expect(fragmentCount(9028, onEthernet)).toBe(7);
    // 1492 - 20 is a multiple of eight; 1490 - 20 is not, so that parts are shorter than the link allows.
    expect(fragmentTable(3000, { mtu: 1492, headerSize: 20 })[0]?.length).toBe(1492);
    expect(fragmentTable(3000, { mtu: 1490, headerSize: 20 })[0]?.length).toBe(1484);
  });

  it("puts as much into the last part as fits, multiple of eight or not", () => {
    // 1490 - 20 = 1470 bytes fit: 1464 + 1470 in two parts, one byte more in three.
    const link = { mtu: 1490, headerSize: 20 };
    expect(fragmentTable(20 + 1464 + 1470, link).map(({ data }) => data)).toEqual([1464, 1470]);
    expect(fragmentTable(21 + 1464 + 1470, link).map(({ data }) => data)).toEqual([1464, 1464, 7]);
  });

  const size = fc.integer({ min: 20, max: 65_535 });
  const link = fc.integer({ min: 28, max: 10_000 });
  it("covers each byte once, in parts that fit and begin at multiples of eight", () => {
    fc.assert(
      fc.property(size, link, (totalLength, mtu) => {
        const rows = fragmentTable(totalLength, { mtu, headerSize: 20 });
        let end = 0;
        const wrong = rows.filter(({ data, length, offset, firstByte, moreFragments }, i) => {
          const isPlaced = firstByte === end && offset * 8 === end && length === data + 20;
          end += data;
          const isLast = i === rows.length - 1;
          // No part but the last has room for eight bytes more.
          const isFull = isLast || length + 8 > mtu;
          return !(isPlaced && isFull && length <= mtu && moreFragments === (isLast ? 0 : 1));
        });
        expect(wrong).toEqual([]);
        expect(end).toBe(totalLength - 20);
        expect(rows.length).toBe(fragmentCount(totalLength, { mtu, headerSize: 20 }));
      }),
    );
  });

  it("is cut as the simulation cuts, which does not count but cuts", () => {
    fc.assert(
      fc.property(size, link, (totalLength, mtu) => {
        const cut = simulateReassembly({
          ...{ totalLength, mtu, fragmentLoss: 0, datagrams: 1, seed: 1 },
        });
        const params = { mtu, headerSize: 20 };
        expect(cut.parts).toBe(fragmentCount(totalLength, params));
        expect(cut.bytes).toBe(totalLength + fragmentationOverhead(totalLength, params));
      }),
    );
  });

  it("has headers with which the parts are parsed, and put together again", () => {
    const payload = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 251);
    const whole = new Uint8Array(3000);
    const fields = { differentiatedServices: 0, congestionNotification: 0, identification: 7 };
    const rest = { dontFragment: false, timeToLive: 9, protocol: 253 };
    const ends = { source: "192.0.2.1", destination: "192.0.2.2" };
    for (const row of fragmentTable(3020, onEthernet)) {
      const header = { fragmentOffset: row.offset, moreFragments: row.moreFragments === 1 };
      const packet = ipv4Packet(
        { ...fields, ...rest, ...ends, ...header },
        { payload: payload.slice(row.firstByte, row.firstByte + row.data) },
      );
      expect(packet.length).toBe(row.length);
      const parsed = parsedIpv4(packet);
      whole.set(parsed.payload, 8 * parsed.fields.fragmentOffset);
    }
    expect(whole).toEqual(payload);
  });
});

describe("datagramLoss", () => {
  it("agrees with values that were computed with more digits", () => {
    expectRatio(datagramLoss(6, { fragmentLoss: 0.01 }), 1 - 0.99 ** 6, 1e-12);
    expectRatio(datagramLoss(7, { fragmentLoss: 1e-3 }), 6.97903497e-3, 1e-8);
    expectRatio(datagramLoss(45, { fragmentLoss: 1e-15 }), 4.5e-14, 1e-12);
    expect(datagramLoss(3, { fragmentLoss: 1 })).toBe(1);
    expect(Object.is(datagramLoss(3, { fragmentLoss: 0 }), 0)).toBe(true);
  });

  it("agrees with all ways to lose parts", () => {
    for (const fragmentLoss of [0.1, 0.5, 0.9]) {
      for (let fragments = 1; fragments <= 8; fragments += 1) {
        let lost = 0;
        for (let way = 1; way < 2 ** fragments; way += 1) {
          const gone = [...way.toString(2)].filter((bit) => bit === "1").length;
          lost += fragmentLoss ** gone * (1 - fragmentLoss) ** (fragments - gone);
        }
        expect(datagramLoss(fragments, { fragmentLoss })).toBeCloseTo(lost, 12);
      }
    }
  });

  it("agrees with datagrams that are put together", () => {
    for (const totalLength of [1500, 1501, 9028, 65_535]) {
      const run = { totalLength, mtu: 1500, fragmentLoss: 0.02, datagrams: 50_000, seed: 7 };
      const { lost, parts } = simulateReassembly(run);
      expectWithinFourErrors(datagramLoss(parts, { fragmentLoss: 0.02 }), lost);
    }
  });
});

it("pathMtu is the least", () => {
  expect(pathMtu([1500, 1280, 9000])).toBe(1280);
  expect(pathMtu([68])).toBe(68);
});

it.each([
  {
    call: () => fragmentCount(100, { mtu: 27, headerSize: 20 }),
    text: "mtu must be >= 28, got 27",
  },
  { call: () => fragmentCount(19, onEthernet), text: "totalLength must be >= 20, got 19" },
  {
    call: () => fragmentTable(1e8, { mtu: 28, headerSize: 20 }),
    text: "totalLength must make <= 100000 parts, got 12499998",
  },
  {
    call: () => datagramLoss(0, { fragmentLoss: 0.1 }),
    text: "fragments must be a whole number >= 1, got 0",
  },
  { call: () => pathMtu([67]), text: "mtus[0] must be >= 68, got 67" },
  { call: () => pathMtu([]), text: "mtus must hold 1 items or more, got 0" },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
