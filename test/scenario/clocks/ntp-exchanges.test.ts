import { describe, expect, it } from "vitest";
import { simulateNtpExchanges } from "../../../lib/scenario/clocks";
import { type TraceRecord, fixed } from "../../../lib/sim";

const log = (trace: readonly TraceRecord[]) =>
  trace.map(({ time, lane, event }) => `${Number(time.toFixed(6))} ${lane} ${event}`);

describe("simulateNtpExchanges", () => {
  it("is as worked out by hand: two exchanges, 10 there, 30 back, the server takes 5", () => {
    const trace: TraceRecord[] = [];
    const run = {
      forward: fixed(10),
      back: fixed(30),
      serverTime: 5,
      exchanges: 2,
      interval: 100,
      retransmissionTimeout: 99,
    };
    const exchanges = simulateNtpExchanges({ ...run, trueOffset: 1000, trace });
    const first = { clientSent: 0, serverReceived: 1010, serverSent: 1015, clientReceived: 45 };
    const delays = { forwardDelay: 10, backDelay: 30 };
    expect(exchanges).toEqual([
      { ...first, ...delays },
      {
        ...{ clientSent: 145, serverReceived: 1155, serverSent: 1160, clientReceived: 190 },
        ...delays,
      },
    ]);
    expect(log(trace)).toEqual([
      "0 client send",
      "10 server receive",
      "15 server send",
      "45 client receive",
      "145 client send",
      "155 server receive",
      "160 server send",
      "190 client receive",
    ]);
  });

  it("adds whole time-outs to a way where the transport repeats, and none where the client does", () => {
    const run = { trueOffset: 0, forward: fixed(1), back: fixed(2), loss: 0.5, exchanges: 50 };
    const waits = (hiddenRetries: boolean) =>
      simulateNtpExchanges({ ...run, retransmissionTimeout: 10, hiddenRetries }).map(
        ({ forwardDelay, backDelay }) => [forwardDelay - 1, backDelay - 2],
      );
    expect(
      waits(false)
        .flat()
        .every((wait) => wait === 0),
    ).toBe(true);
    const hidden = waits(true).flat();
    expect(hidden.every((wait) => wait % 10 === 0)).toBe(true);
    expect(hidden.filter((wait) => wait > 0).length).toBeGreaterThan(30);
  });
});
