import { describe, expect, it } from "vitest";
import { measuredTransport } from "../../../lib/dataset";
import { blockedDelay } from "../../../lib/model/transport/head-of-line";
import { simulateHeldPieces } from "../../../lib/scenario/transport";
import type { Interval } from "../../../lib/stats/summary";

const line = { gap: 0.004, delay: 0.01, recovery: 0.04, messages: 200_000, seed: 1 };
const standardError = ({ low, high }: Interval) => (high - low) / 2 / 1.96;

describe("simulateHeldPieces", () => {
  it("takes the delay twice if nothing is held, and both holds if all is", () => {
    for (const gathers of [true, false]) {
      const whole = simulateHeldPieces({ ...line, loss: 0, gathers, messages: 1000 });
      expect(whole.there.estimate).toBeCloseTo(0.01, 12);
      expect(whole.back.estimate).toBeCloseTo(0.02, 12);
      const held = simulateHeldPieces({ ...line, loss: 1, gathers, messages: 1000 });
      expect(held.there.estimate).toBeCloseTo(0.05, 12);
      expect(held.back.estimate).toBeCloseTo(0.1, 12);
    }
  });

  it.each([0.005, 0.02, 0.1, 0.4])("waits behind others one way, at %d", (loss) => {
    const { there } = simulateHeldPieces({ ...line, loss, gathers: true });
    const theory =
      0.01 + blockedDelay(loss, { streams: 1, gap: line.gap, recovery: line.recovery });
    expect(Math.abs(there.estimate - theory) / standardError(there)).toBeLessThan(4);
  });

  it("has the way there and back again of the model where holds are rare, and less where much gathers", () => {
    const mean = (loss: number, gathers: boolean) =>
      simulateHeldPieces({ ...line, loss, gathers }).back.estimate;
    const model = (loss: number) =>
      0.02 + 2 * blockedDelay(loss, { streams: 1, gap: line.gap, recovery: line.recovery });
    const rare = simulateHeldPieces({ ...line, loss: 0.002, gathers: false }).back;
    expect(Math.abs(rare.estimate - model(0.002)) / standardError(rare)).toBeLessThan(4);
    for (const loss of [0.02, 0.1, 0.3]) expect(mean(loss, true)).toBeLessThan(mean(loss, false));
    expect(mean(0.1, true)).toBeLessThan(0.9 * model(0.1));
  });

  it("gives a piece one chance, however many messages it has", () => {
    // A hold reaches the next message only, by 10 ms: half of the messages are held, a quarter come with the one before.
    const runs = [true, false].map((gathers) =>
      simulateHeldPieces({ ...line, gap: 0.03, loss: 0.5, gathers, messages: 400_000 }),
    );
    // Of 40 ms and 10 ms that is 22.5 ms on average.
    const [gathered, alone] = runs.map(({ back }) => back.estimate);
    for (const { there } of runs) {
      expect(Math.abs(there.estimate - 0.0325) / standardError(there)).toBeLessThan(4);
    }
    expect(gathered).toBeLessThan(alone ?? NaN);
  });

  it("is what was measured over TCP and TLS, up to what the machine adds", () => {
    const rows = measuredTransport.filter(
      ({ experiment, protocol }) => experiment === "steady_messages" && protocol !== "udp",
    );
    expect(rows).toHaveLength(6);
    for (const { loss, mean, protocol } of rows) {
      const { back } = simulateHeldPieces({ ...line, loss, gathers: true });
      const calm = rows.find((row) => row.loss === 0 && row.protocol === protocol)?.mean ?? NaN;
      // Means of some 750 or 1080 messages, of which those behind one hold go together.
      const { back: short } = simulateHeldPieces({ ...line, loss, gathers: true, messages: 1000 });
      const error = standardError(short);
      expect(Math.abs(mean - calm - (back.estimate - 0.02))).toBeLessThan(4 * error + 1e-9);
    }
  });
});
