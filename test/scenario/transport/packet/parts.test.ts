import { describe, expect, it } from "vitest";
import { cubicRecoveryTime, cubicWindow, rfc9438 } from "../../../../lib/model/transport/cubic";
import { Cubic } from "../../../../lib/scenario/transport/packet/cubic";
import { NumberedSender } from "../../../../lib/scenario/transport/packet/numbered-sender";
import { Pipe } from "../../../../lib/scenario/transport/packet/pipe";
import { Receiver } from "../../../../lib/scenario/transport/packet/receiver";
import { Reno } from "../../../../lib/scenario/transport/packet/reno";
import { RenoSender } from "../../../../lib/scenario/transport/packet/reno-sender";
import { Alarm, RoundTrip } from "../../../../lib/scenario/transport/packet/round-trip";
import { FixedWindow } from "../../../../lib/scenario/transport/packet/congestion-control";
import { type Simulation, simulate } from "../../../../lib/sim";

/** Runs something and gives back when which packets came. */
function arrivalsOf(work: (sim: Simulation, to: (packet: number) => void) => void) {
  const arrivals: (readonly [packet: number, time: number])[] = [];
  simulate((sim) => work(sim, (packet) => arrivals.push([packet, sim.now])), { seed: 1 });
  return arrivals;
}

describe("Pipe", () => {
  it("sends one after the other, and drops what finds the queue full", () => {
    const counts = { dropped: 0 };
    const arrivals = arrivalsOf((sim, to) => {
      const pipe = new Pipe(sim, { rate: 4, queue: 3, delay: 10, to: [to] });
      for (let i = 0; i < 10; i += 1) pipe.send(i, 0);
      // At 0.5 s two are sent: one place is free while the third is sent, and another at the same moment.
      sim.at(0.5, () => [10, 11, 12].forEach((packet) => pipe.send(packet, 0)));
      sim.at(20, () => {
        pipe.send(13, 0);
        counts.dropped = pipe.dropped;
      });
    });
    expect(arrivals).toEqual([
      ...[0, 1, 2, 3].map((i) => [i, 10 + (i + 1) / 4]),
      ...[10, 11].map((i) => [i, 10 + (i - 5) / 4]),
      [13, 30.25],
    ]);
    expect(counts.dropped).toBe(7);
  });

  it("hands packets of several flows to their receivers, in order, however many there are", () => {
    const flows: number[][] = [[], []];
    simulate(
      (sim) => {
        const to = flows.map((list) => (packet: number) => void list.push(packet));
        const pipe = new Pipe(sim, { rate: Infinity, queue: Infinity, delay: 1, to });
        for (let i = 0; i < 5000; i += 1) pipe.send(i, i % 2);
      },
      { seed: 1 },
    );
    expect(flows[0]).toEqual(Array.from({ length: 2500 }, (_, i) => 2 * i));
    expect(flows[1]).toEqual(Array.from({ length: 2500 }, (_, i) => 2 * i + 1));
  });
});

describe("Receiver", () => {
  it("waits for the first that is missing, and takes each once", () => {
    const receiver = new Receiver(100);
    const seen = [2, 0, 2, 1, 1, 4, 3].map((packet) => [receiver.take(packet), receiver.expected]);
    expect(seen).toEqual([
      ...[[true, 0] as const, [true, 1], [false, 1], [true, 3], [false, 3], [true, 3], [true, 5]],
    ]);
    expect(receiver.arrived).toBe(5);
  });
});

describe("RoundTrip", () => {
  // SRTT 0.1, 0.1, 0.125, …; RTTVAR 0.05, 0.0375, 0.078125, …, RFC 6298 section 2.
  it("estimates as RFC 6298 says", () => {
    const roundTrip = new RoundTrip({ guess: 1, least: 0 });
    const timeouts = [0.1, 0.1, 0.3, 0.1].map((sample) => {
      roundTrip.add(sample);
      return roundTrip.timeout;
    });
    [0.3, 0.25, 0.4375, 0.38125].forEach((each, i) => expect(timeouts[i]).toBeCloseTo(each, 12));
  });

  it("doubles until there is a sample, up to a minute, above its floor", () => {
    const roundTrip = new RoundTrip({ guess: 1 / 3, least: 1 });
    expect(roundTrip.timeout).toBe(1);
    const doubled = Array.from({ length: 7 }, () => {
      roundTrip.double();
      return roundTrip.timeout;
    });
    expect(doubled).toEqual([2, 4, 8, 16, 32, 60, 60]);
    roundTrip.add(0.1);
    expect(roundTrip.timeout).toBe(1);
  });
});

describe("Alarm", () => {
  it("rings at the last time it was set to, earlier or later, and once", () => {
    const rings: number[] = [];
    simulate(
      (sim) => {
        const alarm = new Alarm(sim, () => void rings.push(sim.now));
        alarm.set(5);
        sim.at(1, () => alarm.set(9));
        sim.at(2, () => alarm.set(3));
        sim.at(4, () => alarm.set(5));
        sim.at(6, () => alarm.set(7));
        sim.at(6.5, () => alarm.set(Infinity));
      },
      { seed: 1 },
    );
    expect(rings).toEqual([3, 5]);
  });
});

describe("Reno", () => {
  it("doubles, then adds one in a round trip; halves; begins anew", () => {
    const reno = new Reno(10);
    for (let i = 0; i < 30; i += 1) reno.onAck();
    expect(reno.window).toBe(40);
    reno.onLoss(40);
    expect(reno.window).toBe(20);
    for (let i = 0; i < 20; i += 1) reno.onAck();
    expect(reno.window).toBeCloseTo(21, 1);
    reno.onTimeout(21);
    expect(reno.window).toBe(1);
    for (let i = 0; i < 10; i += 1) reno.onAck();
    // Slow start up to half of what was on the way.
    expect(reno.window).toBeCloseTo(11, 1);
    reno.onLoss(1);
    expect(reno.window).toBe(2);
    reno.onRecovered(0);
    expect(reno.window).toBe(1);
  });
});

describe("Cubic", () => {
  /** Acknowledges a window in each round trip for a time. */
  const goOn = (cubic: Cubic, from: number, to: number, roundTrip: number) => {
    for (let now = from; now < to; now += roundTrip / cubic.window) cubic.onAck(now, roundTrip);
  };

  it("follows the function of RFC 9438 after a loss", () => {
    const cubic = new Cubic({ initialWindow: 1000, convergesFast: true });
    cubic.onLoss();
    expect(cubic.window).toBeCloseTo(700, 9);
    const roundTrip = 0.1;
    let from = 0;
    const rise = cubicRecoveryTime(1000, rfc9438);
    for (const to of [2, rise, 12, 20]) {
      goOn(cubic, from, to, roundTrip);
      from = to;
      const expected = cubicWindow(to, { ...rfc9438, peak: 1000 });
      expect(cubic.window / expected).toBeCloseTo(1, 2);
    }
  });

  it("is as large as Reno's mean where that is larger", () => {
    const cubic = new Cubic({ initialWindow: 20, convergesFast: true });
    cubic.onLoss();
    // 0.53 packets in each of 10 round trips, against a curve that is still below 20.
    goOn(cubic, 0, 0.1, 0.01);
    expect(cubic.window).toBeCloseTo(14 + (10 * 0.9) / 1.7, 0);
  });

  it("aims lower if it lost before it was back", () => {
    const plateau = (convergesFast: boolean) => {
      const cubic = new Cubic({ initialWindow: 100, convergesFast });
      cubic.onLoss();
      cubic.onLoss();
      expect(cubic.window).toBeCloseTo(49, 9);
      for (let now = 0; now < 3.5; now += 1 / 49) cubic.onAck(now, 0.01);
      return cubic.window;
    };
    expect(plateau(true)).toBeLessThan(plateau(false));
  });
});

/** Sends packets over a way that loses some transmissions, counted from 0; when what was sent, and what arrived. */
function transfer(kind: "Reno" | "QUIC", packets: number, lost: readonly number[], window = 100) {
  const sent: (readonly [item: number, time: number])[] = [];
  const counts = simulate(
    (sim) => {
      const receiver = new Receiver(1000);
      let transmissions = -1;
      const isLost = () => lost.includes((transmissions += 1));
      const way = { rate: Infinity, queue: Infinity, delay: 0.5 };
      const data = new Pipe(sim, {
        ...{ ...way, isLost },
        to: [
          (packet) => {
            receiver.take(kind === "Reno" ? packet : (sender as NumberedSender).itemOf(packet));
            acks.send(kind === "Reno" ? receiver.expected : packet, 0);
          },
        ],
      });
      const acks = new Pipe(sim, { ...way, to: [(packet) => sender.onAck(packet)] });
      const parts = {
        ...{ clock: sim, control: new FixedWindow(window), mostAhead: 1000, packets },
        roundTrip: new RoundTrip({ guess: 1, least: kind === "Reno" ? 3 : 0 }),
        transmit: (packet: number) => {
          const isItem = kind === "Reno";
          sent.push([isItem ? packet : (sender as NumberedSender).itemOf(packet), sim.now]);
          data.send(packet, 0);
        },
      };
      const sender: RenoSender | NumberedSender =
        kind === "Reno" ? new RenoSender(parts) : new NumberedSender(parts);
      sender.start();
      return () => ({ ...sender.counts, arrived: receiver.arrived, expected: receiver.expected });
    },
    { seed: 1, maxEvents: 10_000 },
  )();
  return { ...counts, repeats: sent.slice(packets) };
}

describe("senders", () => {
  it.each(["Reno", "QUIC"] as const)("%s sends each once if none is lost", (kind) => {
    const counted = transfer(kind, 20, []);
    expect(counted).toEqual({
      ...{ sent: 20, repeats: [], arrived: 20, expected: 20, lossEvents: 0, timeouts: 0 },
    });
  });

  it.each(["Reno", "QUIC"] as const)("%s repeats after three later ones have arrived", (kind) => {
    const { repeats, ...counted } = transfer(kind, 20, [5]);
    expect(repeats).toEqual([[5, 1]]);
    expect(counted).toMatchObject({ expected: 20, lossEvents: 1, timeouts: 0 });
  });

  it("Reno repeats the second loss of a window a round trip later, QUIC at once", () => {
    expect(transfer("Reno", 20, [5, 9]).repeats).toEqual([...[[5, 1] as const, [9, 2]]]);
    expect(transfer("QUIC", 20, [5, 9]).repeats).toEqual([...[[5, 1] as const, [9, 1]]]);
  });

  it("Reno waits for a time-out when fewer than three follow, QUIC for 1/8 of a round trip", () => {
    // The last acknowledgement of what came before it was at 1 s: 3 s later Reno goes back.
    const reno = transfer("Reno", 20, [18]);
    expect(reno.repeats).toEqual([...[[18, 4] as const, [19, 4]]]);
    expect(reno).toMatchObject({ lossEvents: 0, timeouts: 1, expected: 20 });
    const quic = transfer("QUIC", 20, [18]);
    expect(quic.repeats).toEqual([[18, 1.125]]);
    expect(quic).toMatchObject({ lossEvents: 1, timeouts: 0, expected: 20 });
  });

  it("Reno takes repeated acknowledgements after a time-out for no loss", () => {
    // The first packet is lost, its repetition too, and again after the time-out, behind which all come twice.
    const { lossEvents, timeouts } = transfer("Reno", 12, [0, 12, 13]);
    expect({ lossEvents, timeouts }).toEqual({ lossEvents: 1, timeouts: 2 });
  });

  it("Reno doubles its time-out each time; QUIC probes", () => {
    const { repeats, expected } = transfer("Reno", 1, [0, 1, 2]);
    expect(repeats.map(([, time]) => time)).toEqual([3, 9, 21]);
    expect(expected).toBe(1);
    // Without a sample: the guess and four times half of it, doubled each time.
    const probes = transfer("QUIC", 1, [0, 1, 2]);
    expect(probes.repeats.map(([, time]) => time)).toEqual([3, 9, 21]);
    expect(probes).toMatchObject({ timeouts: 3, expected: 1 });
  });

  it("QUIC notices that a repetition is lost, Reno only by a time-out", () => {
    const quic = transfer("QUIC", 60, [5, 27], 20);
    expect(quic).toMatchObject({ timeouts: 0, expected: 60 });
    expect(quic.lossEvents).toBe(2);
    const reno = transfer("Reno", 60, [5, 27], 20);
    expect(reno).toMatchObject({ expected: 60, timeouts: 1 });
  });

  it("a transfer ends with all packets, whatever is lost", () => {
    for (const kind of ["Reno", "QUIC"] as const) {
      for (let seed = 0; seed < 30; seed += 1) {
        const lost = Array.from({ length: 60 }, (_, i) => (i * 7 + seed * 13 + i * i * seed) % 150);
        const { expected, arrived } = transfer(kind, 80, lost, 12);
        expect({ kind, seed, expected, arrived }).toEqual({
          ...{ kind, seed, expected: 80, arrived: 80 },
        });
      }
    }
  });
});
