import { describe, expect, it } from "vitest";
import { exchangeCost, exchangePackets } from "../../../lib/model/transport";

const dns = { request: 40, reply: 100, piggybacked: false };
const udp = { ...dns, transport: "UDP" } as const;
const tcp = { ...dns, transport: "TCP" } as const;

describe("an exchange", () => {
  it("is two packets and 272 bytes of UDP, 38 of them framing and 28 headers in each", () => {
    expect(exchangePackets(udp).map(({ wire }) => wire)).toEqual([40 + 28 + 38, 100 + 28 + 38]);
    expect(exchangeCost(udp)).toMatchObject({ packets: 2, bytes: 272, roundTrips: 1 });
    expect(exchangeCost(udp).overhead).toBeCloseTo(132 / 272, 12);
  });

  it("is ten packets of TCP, or eight if acknowledgements ride, of 84 bytes at least", () => {
    const packets = exchangePackets(tcp);
    expect(packets.map(({ says }) => says)).toEqual([
      ...["SYN", "SYN, ACK", "ACK", "request", "ACK", "reply", "ACK"],
      ...["FIN, ACK", "FIN, ACK", "ACK"],
    ]);
    // A packet without data is 40 bytes, padded to a frame of 64; preamble and gap are 20.
    expect(packets.map(({ wire }) => wire)).toEqual([84, 84, 84, 118, 84, 178, 84, 84, 84, 84]);
    expect(exchangeCost(tcp)).toMatchObject({ packets: 10, bytes: 968, roundTrips: 2 });
    expect(exchangeCost({ ...tcp, piggybacked: true })).toMatchObject({ packets: 8, bytes: 800 });
    expect(exchangeCost(tcp).bytes / exchangeCost(udp).bytes).toBeGreaterThan(2.78);
  });

  it("acknowledges every second segment of a long reply", () => {
    const long = exchangePackets({ ...tcp, reply: 5 * 1460 });
    expect(long.filter(({ purpose }) => purpose === "reply").map(({ payload }) => payload)).toEqual(
      [1460, 1460, 1460, 1460, 1460],
    );
    expect(long.filter(({ from, says }) => from === "client" && says === "ACK").length).toBe(3 + 2);
    expect(exchangePackets({ ...tcp, reply: 0 }).length).toBe(10);
    const { overhead } = exchangeCost({ ...tcp, reply: 1e6 });
    expect(overhead).toBeLessThan(0.08);
  });
});

describe("exchange rejects", () => {
  it.each([
    {
      call: () => exchangePackets({ ...udp, request: 1461 }),
      text: "request must be <= 1460, got 1461",
    },
    {
      call: () => exchangePackets({ ...udp, reply: 1473 }),
      text: "reply must be <= 1472, got 1473",
    },
    {
      call: () => exchangeCost({ ...tcp, reply: 0.5 }),
      text: "reply must be a whole number >= 0, got 0.5",
    },
    {
      call: () => exchangeCost({ ...tcp, transport: "QUIC" as "TCP" }),
      text: "transport must be one of UDP, TCP, got QUIC",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
