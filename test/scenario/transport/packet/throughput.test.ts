import { describe, expect, it } from "vitest";
import { mathisConstants, mathisWindow } from "../../../../lib/model/transport/mathis";
import { padhyeRate } from "../../../../lib/model/transport/padhye";
import { cubicMeanWindow, rfc9438 } from "../../../../lib/model/transport/cubic";
import { type FlowKind, simulateBottleneck } from "../../../../lib/scenario/transport";

const roundTrip = 0.1;

/** A single flow over a link that takes no time; rates as windows (packets), with a standard error. */
function windowOf(
  kind: FlowKind,
  loss: number,
  params: { packets: number; window: number; isPeriodic?: boolean; seed?: number },
  options: { mostAhead?: number; convergesFast?: boolean; warmUp?: number } = {},
) {
  const { packets, window, isPeriodic = false, seed = 1 } = params;
  const run = simulateBottleneck({
    ...{
      flows: [{ kind, roundTrip }],
      linkRate: Infinity,
      queue: Infinity,
      loss,
      isPeriodic,
      seed,
    },
    ...{ duration: (packets * roundTrip) / window, warmUp: 30, ...options },
  });
  const [flow] = run.flows;
  if (!flow) throw new Error("there is one flow");
  const { estimate, low, high } = flow.sendRate;
  const error = (high - low) / 2 / 2.0395;
  return { ...flow, window: estimate * roundTrip, error: error * roundTrip };
}

describe("a flow with the window of Reno", () => {
  // A recovery takes a round trip in which the window does not grow: a share of order 1/W = √p of a cycle.
  it.each(["Reno", "QUIC"] as const)(
    "%s has Mathis's window as periodic losses get rare",
    (kind) => {
      const share = (loss: number) => {
        const window = mathisWindow(loss, {
          constant: mathisConstants.everySegment,
          largestWindow: Infinity,
        });
        const packets = 1e5 + 40 / loss;
        return windowOf(kind, loss, { packets, window, isPeriodic: true }).window / window;
      };
      const [often, seldom] = [share(1e-3), share(2.5e-4)];
      expect(often).toBeLessThan(seldom);
      expect(2 * seldom - often).toBeGreaterThan(0.985);
      expect(2 * seldom - often).toBeLessThan(1.005);
    },
  );

  it("has 1.31 / √p with independent losses, as they get rare", () => {
    // Windows squared before losses are sums of exponential times, each a quarter of the one after it: the mean
    // of the root of such a sum, from the roots of its exponential parts.
    const rates = Array.from({ length: 12 }, (_, k) => 4 ** k);
    const root = rates.reduce((sum, rate) => {
      const others = rates.filter((each) => each !== rate);
      const weight = others.reduce((product, each) => (product * each) / (each - rate), 1);
      return sum + (weight * Math.sqrt(Math.PI)) / 2 / Math.sqrt(rate);
    }, 0);
    const constant = Math.SQRT2 / root;
    expect(constant).toBeCloseTo(1.3098, 4);
    const share = (loss: number, packets: number) => {
      const window = constant / Math.sqrt(loss);
      const run = windowOf("QUIC", loss, { packets, window });
      return { ratio: run.window / window, error: run.error / window };
    };
    const [often, seldom] = [share(4e-3, 1e6), share(1e-3, 2e6)];
    const error = Math.hypot(2 * seldom.error, often.error);
    expect(error).toBeLessThan(0.03);
    expect(Math.abs(2 * seldom.ratio - often.ratio - 1) / error).toBeLessThan(4);
    expect(seldom.ratio).toBeGreaterThan(often.ratio);
  });

  it("sends between what PFTK says of its losses and a quarter more, time-outs included", () => {
    for (const loss of [1e-3, 3e-3, 0.01, 0.03, 0.06]) {
      const params = { roundTrip, timeout: 1, packetsPerAck: 1, largestWindow: 1e9 };
      const window = padhyeRate(loss, params) * roundTrip;
      const run = windowOf("Reno", loss, { packets: 1e5, window });
      // Its p is the share of packets that begin a loss, since it has all behind them lost, too.
      const events = (run.lossEvents + run.timeouts) / run.sent;
      const ratio = run.window / (padhyeRate(events, params) * roundTrip);
      expect({ loss, isIn: ratio > 0.95 && ratio < 1.3, ratio }).toMatchObject({ isIn: true });
    }
  });

  it("waits for time-outs more and more often, as Reno", () => {
    const share = (loss: number) => {
      const run = windowOf("Reno", loss, { packets: 3e4, window: 1.2 / Math.sqrt(loss) });
      return run.timeouts / (run.timeouts + run.lossEvents);
    };
    const shares = [0.003, 0.03, 0.1, 0.3].map(share);
    expect(shares[0]).toBeLessThan(0.02);
    shares.slice(1).forEach((each, i) => expect(each).toBeGreaterThan(shares[i] ?? NaN));
    expect(shares[3]).toBeGreaterThan(0.5);
  });
});

describe("a flow with the window of CUBIC", () => {
  /**
   * Mean window over periodic losses, cycle by cycle: the window before a loss gives when so many packets have
   * been sent, and what the window is by then. It settles slowly: near W_max the curve is flat.
   */
  const cycles = (start: number, loss: number, packets: number) => {
    let [peak, time, sent] = [start, 0, 0];
    while (sent < packets) {
      const rise = Math.cbrt((peak * (1 - rfc9438.kept)) / rfc9438.scaling);
      const area = (t: number) =>
        (peak * t + (rfc9438.scaling / 4) * ((t - rise) ** 4 - rise ** 4)) / roundTrip;
      let [low, high] = [0, 100 * rise];
      for (let i = 0; i < 60; i += 1) {
        const middle = (low + high) / 2;
        if (area(middle) < 1 / loss) low = middle;
        else high = middle;
      }
      peak += rfc9438.scaling * (low - rise) ** 3;
      time += low;
      sent += 1 / loss;
    }
    return { window: (sent * roundTrip) / time, peak };
  };

  it("has the mean window of RFC 9438 over periodic losses, once it has settled", () => {
    const loss = 1e-4;
    const settled = cycles(300, loss, 1e9).window;
    expect(settled / cubicMeanWindow(loss, { ...rfc9438, roundTrip })).toBeCloseTo(1, 1);
    const options = { mostAhead: 300, convergesFast: false, warmUp: 0 };
    const params = { packets: 2e6, window: settled, isPeriodic: true };
    const run = windowOf("CUBIC", loss, params, options);
    expect(run.window / cycles(300, loss, run.sent).window).toBeGreaterThan(0.97);
    expect(run.window / cycles(300, loss, run.sent).window).toBeLessThan(1.03);
  });

  it("has the mean window of Reno where losses are frequent", () => {
    const loss = 2e-3;
    const window = Math.sqrt(1.5 / loss);
    const params = { packets: 3e5, window, isPeriodic: true };
    const run = windowOf("CUBIC", loss, params, { convergesFast: false });
    expect(run.window / window).toBeGreaterThan(0.93);
    expect(run.window / window).toBeLessThan(1.03);
  });

  it("is ahead of Reno when losses are rare, the more so the rarer they are", () => {
    const ahead = (loss: number) => {
      const params = { packets: 5e5, window: 1.3 / Math.sqrt(loss) };
      return windowOf("CUBIC", loss, params).window / windowOf("Reno", loss, params).window;
    };
    const ratios = [1e-3, 2e-4, 4e-5].map(ahead);
    expect(ratios[1]).toBeGreaterThan(ratios[0] ?? NaN);
    expect(ratios[2]).toBeGreaterThan(ratios[1] ?? NaN);
    expect(ratios[2]).toBeGreaterThan(1.8);
  });
});

describe("a shared link", () => {
  const link = { linkRate: 1000, queue: 100, loss: 0, duration: 100, warmUp: 20, seed: 1 };

  it("carries what it can of UDP, and drops the rest", () => {
    const { flows, dropped } = simulateBottleneck({
      ...{ ...link, flows: [{ kind: "UDP", roundTrip, rate: 1250 }] },
    });
    expect(flows[0]?.throughput.estimate).toBeCloseTo(1000, 0);
    expect(flows[0]?.sendRate.estimate).toBeCloseTo(1250, 0);
    // From when the queue was full: 100 packets more came than went after 0.4 s.
    expect(dropped / (119.6 * 250)).toBeCloseTo(1, 2);
    const spare = simulateBottleneck({
      ...{ ...link, flows: [{ kind: "UDP", roundTrip, rate: 900 }] },
    });
    expect(spare.flows[0]?.throughput.estimate).toBeCloseTo(900, 0);
    expect(spare.dropped).toBe(0);
  });

  it.each(["Reno", "CUBIC", "QUIC"] as const)(
    "is always busy with %s and a queue as long as the path holds",
    (kind) => {
      const { flows } = simulateBottleneck({ ...link, flows: [{ kind, roundTrip }] });
      expect(flows[0]?.throughput.estimate).toBeGreaterThan(980);
      expect(flows[0]?.throughput.estimate).toBeLessThan(1000.5);
    },
  );

  it("gives what UDP leaves to those that hold back", () => {
    const { flows } = simulateBottleneck({
      ...{ ...link, duration: 200 },
      flows: [
        { kind: "UDP", roundTrip, rate: 600 },
        { kind: "Reno", roundTrip },
        { kind: "CUBIC", roundTrip },
      ],
    });
    const [udp = NaN, ...others] = flows.map(({ throughput }) => throughput.estimate);
    expect(udp).toBeGreaterThan(585);
    const rest = others.reduce((sum, each) => sum + each, 0);
    expect(rest).toBeGreaterThan(380);
    expect(udp + rest).toBeLessThan(1000.5);
  });

  it("gives less to who is farther away", () => {
    const { flows } = simulateBottleneck({
      ...{ ...link, duration: 400, loss: 1e-3, linkRate: Infinity, queue: Infinity },
      flows: [1, 2, 4].map((k) => ({ kind: "Reno" as const, roundTrip: 0.05 * k })),
    });
    const [near = NaN, ...far] = flows.map(({ throughput }) => throughput.estimate);
    // In inverse proportion to the round trip, since all have the same losses.
    far.forEach((each, i) => {
      expect((each / near) * 2 ** (i + 1)).toBeGreaterThan(0.85);
      expect((each / near) * 2 ** (i + 1)).toBeLessThan(1.15);
    });
  });
});
