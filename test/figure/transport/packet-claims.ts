/** What the titles of the figures of packets claim, checked against what they draw. */

import { expect } from "vitest";
import { showQuantity } from "../../../lib/core/quantity";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, type Trace, at, between, none, numbersIn } from "../claim";

export const packetClaims: Claims = {
  "packet-throughput"({ title, traces, options }) {
    const { loss = NaN, roundTrip = NaN } = options as Record<string, number>;
    const [shown = NaN, sent = NaN, padhye = NaN, mathis = NaN, ahead = NaN] = numbersIn(
      title,
      /^At (\S+)% loss Reno sends (\S+) packets a second: (\S+)× PFTK, (\S+)× Mathis; CUBIC (\S+)× Reno$/,
    );
    const [root = none, law = none, curve = none, reno = none, cubic = none] = traces;
    expectRatio(shown / 100, loss, 0.01);
    expectRatio(at(reno.x, 2), loss, 1e-9);
    expectRatio(at(reno.y, 2), sent, 0.006);
    expectRatio(at(reno.y, 2) / at(cubic.y, 2), 1 / ahead, 0.006);
    expectRatio(at(reno.y, 2) / between(law, loss), padhye, 0.02);
    expectRatio(at(reno.y, 2) / between(root, loss), mathis, 0.02);
    expectRatio(Math.sqrt(1.5 / loss) / roundTrip, between(root, loss), 0.01);
    root.y.forEach((each, i) => {
      expect(each).toBeGreaterThanOrEqual(at(law.y, i) * (1 - 1e-9));
      expect(each).toBeLessThanOrEqual(at(curve.y, i) * (1 + 1e-9));
    });
    // Packets and laws, which know nothing of each other, where there are some tens of losses.
    const share = (y: number, curve: Trace) => y / between(curve, at(reno.x, 2));
    // PFTK has more time-outs than there are with few losses in a window: Reno is far above it where they are long.
    expect(share(at(reno.y, 2), law)).toBeGreaterThan(0.75);
    expect(share(at(reno.y, 2), root)).toBeGreaterThan(0.5);
    expect(share(at(reno.y, 2), root)).toBeLessThan(1.35);
    expect(share(at(cubic.y, 2), curve)).toBeGreaterThan(0.75);
    expect(share(at(cubic.y, 2), curve)).toBeLessThan(1.75);
  },

  "flow-laws"({ title, traces, options }) {
    const { loss = NaN, roundTrip = NaN, rate = NaN } = options as Record<string, number>;
    const [shown = NaN, quicRoot, quicLaw, renoRoot, renoLaw, cubicRoot] = numbersIn(
      title,
      /^At (\S+)% loss QUIC sends (\S+)× Mathis, (\S+)× PFTK; Reno (\S+)×, (\S+)×; CUBIC (\S+)× Mathis; UDP heeds none$/,
    );
    const [root = none, law = none, curve = none, line = none, ...dots] = traces;
    const [reno = none, cubic = none, quic = none, udp = none] = dots;
    expectRatio(shown / 100, loss, 0.01);
    dots.forEach(({ x }, i) => expectRatio(at(x, 1), loss * ([0.96, 1, 1.04, 1][i] ?? NaN), 1e-9));
    expect(root.y.every((y) => y === 1)).toBe(true);
    const padhye = between(law, loss);
    [quicRoot, renoRoot, cubicRoot].forEach((said = NaN, i) =>
      expectRatio(at([quic, reno, cubic][i]?.y ?? [], 1), said, 0.006),
    );
    expectRatio(at(quic.y, 1) / padhye, quicLaw ?? NaN, 0.02);
    expectRatio(at(reno.y, 1) / padhye, renoLaw ?? NaN, 0.02);
    // What is left of UDP's rate, whatever others do, beside its line.
    udp.x.forEach((p, i) => {
      const arrives = (rate * (1 - p) * roundTrip) / Math.sqrt(1.5 / p);
      expectRatio(between(line, p), arrives, 1e-3);
      const packets = Math.min(16_000, Math.max(4000, 40 / p));
      const error = Math.sqrt(p / (1 - p) / packets) + 2 / packets;
      expect(Math.abs(at(udp.y, i) / arrives - 1)).toBeLessThan(5 * error);
    });
    // Independent losses give 1.31 / √p where windows are large, 1.07 of Mathis, and less where they are small.
    const { error_y: bars } = quic as Trace & {
      error_y: { array: number[]; arrayminus: number[] };
    };
    quic.y.forEach((y, i) => {
      expect(y + 2 * at(bars.array, i)).toBeGreaterThan(0.75);
      expect(y - 2 * at(bars.arrayminus, i)).toBeLessThan(1.15);
    });
    reno.y.forEach((y) => expect(y).toBeLessThan(1.5));
    cubic.y.forEach((y, i) => {
      expect(y / between(curve, at(cubic.x, i))).toBeGreaterThan(0.6);
      expect(y / between(curve, at(cubic.x, i))).toBeLessThan(2);
    });
  },

  "stream-completion"({ title, traces, options }) {
    const { loss = NaN, streams = NaN, roundTrip = NaN } = options as Record<string, number>;
    const [shown = NaN, objects, ...times] = numbersIn(
      title,
      /^At (\S+)% loss half of (\d+) objects? take (\S+) ms or less by TCP, (\S+) ms by QUIC; 99% (\S+) ms, (\S+) ms$/,
    );
    expectRatio(shown / 100, loss, 0.06);
    expect(objects).toBe(streams);
    const [tcp = none, tcpTail = none, quic = none, quicTail = none] = traces;
    [tcp, quic, tcpTail, quicTail].forEach((trace, i) => {
      expectRatio(at(trace.x, 3), loss, 1e-9);
      expectRatio(at(trace.y, 3), times[i] ?? NaN, 0.006);
      const trips = options["handshake"] === true ? (i % 2 === 0 ? 2.5 : 1.5) : 0.5;
      trace.y.forEach((y) => expect(y).toBeGreaterThan(1000 * trips * roundTrip * (1 - 1e-9)));
    });
    const [later, earlier] = [
      [tcp, tcpTail],
      [quic, quicTail],
    ] as const;
    const spared = options["handshake"] === true ? 1000 * roundTrip : 0;
    later.forEach((trace, i) => {
      trace.y.forEach((y, k) => {
        expect(at(earlier[i]?.y ?? [], k)).toBeLessThanOrEqual((y - spared) * (1 + 1e-9));
        if (streams === 1) expectRatio(at(earlier[i]?.y ?? [], k), y - spared, 1e-9);
      });
    });
    tcp.y.forEach((y, k) => expect(y).toBeLessThanOrEqual(at(tcpTail.y, k)));
  },

  "transport-timeline"({ title, traces, options }) {
    const { roundTrip = NaN, lost = NaN } = options as Record<string, number>;
    const drawn = traces as readonly unknown[] as readonly { name: string; x: unknown[] }[];
    const arrows = drawn.find(({ name }) => name === "message") ?? { x: [] };
    const times = arrows.x.filter((x) => typeof x === "number");
    const crosses = drawn.filter(({ name }) => name === "lost");
    const isTcp = title.startsWith("TCP and");
    const setUp = /: the answer begins after (\d+) round trips?, (.+)$/.exec(title);
    if (setUp) {
      const [, trips, time] = setUp;
      expect(Number(trips)).toBe(times.length / 4);
      expect(time).toBe(showQuantity(Number(trips) * roundTrip, "s"));
      expect(crosses).toEqual([]);
      return;
    }
    const cutSetUp = /: (.+) is lost.* after (.+): the answer begins after (.+), not (.+)$/.exec(
      title,
    );
    if (cutSetUp) {
      const [, , wait, late, planned] = cutSetUp;
      const trips = isTcp ? 3 : title.startsWith("QUIC 0-RTT") ? 1 : 2;
      // One flight is lost; if it is an answer, its question arrives twice.
      expect(crosses.length).toBe(1);
      expect(times.length).toBe(2 * (2 * trips + (lost % 2 === 0 ? 1 : 0)));
      const pair = Math.ceil(lost / 2);
      const first = isTcp ? 1 : 0.999;
      const timer =
        pair === 1 ? first : Math.max(isTcp ? 1 : 0, (pair === 2 ? 3 : 2.5) * roundTrip);
      expect(wait).toBe(showQuantity(timer, "s"));
      expect(late).toBe(showQuantity(trips * roundTrip + timer, "s"));
      expect(planned).toBe(showQuantity(trips * roundTrip, "s"));
      return;
    }
    if (lost === 0) {
      expect(title).toContain("no packet is lost, and all is there after ");
      expect(crosses).toEqual([]);
      return;
    }
    const [shown, waiting] = numbersIn(
      title,
      /packet (\d+) is lost: (\d+) packets? waits? for it, and all is there after .+$/,
    );
    expect(shown).toBe(lost);
    expect(crosses.length).toBe(1);
    // All behind it, or every second one.
    const behind = 8 - lost;
    expect(waiting).toBe(title.startsWith("Two") ? Math.floor(behind / 2) : behind);
  },
};
