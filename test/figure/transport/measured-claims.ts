/** What the titles of the figures of measured transport claim, checked against the table and what they draw. */

import { expect } from "vitest";
import { measuredTransport } from "../../../lib/dataset";
import { showQuantity } from "../../../lib/core/quantity";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, type Trace, at, none } from "../claim";

const rowsOf = (experiment: string, protocol: string) =>
  measuredTransport.filter(
    (row) => row.experiment === experiment && row.protocol === protocol && row.reordered === 0,
  );
const protocols = ["udp", "tcp", "tls"];
const [gap, recovery] = [4, 40];
const time = (milliseconds: number) => showQuantity(milliseconds / 1000, "s");

/** What waiting behind others adds, by its sum (ms). */
function waits(loss: number): number {
  let sum = 0;
  for (let back = 0; back * gap < recovery; back += 1) {
    sum += loss * (1 - loss) ** back * (recovery - back * gap);
  }
  return sum;
}
/** What repetitions add, by their sum (ms). */
function repetitions(loss: number): number {
  const failure = 1 - (1 - loss) ** 2;
  let sum = 0;
  for (let k = 1; k < 200; k += 1) sum += recovery * failure ** k;
  return sum;
}

export const measuredClaims: Claims = {
  "measured-transport"({ title, traces, options }) {
    const chosen = options["loss"] === "2%" ? 0.02 : 0.1;
    const [, shown, udpFound, udpSaid, tcpFound, tlsFound, tcpSaid] =
      /^At (\S+) loss UDP takes (.+) \(model: (.+)\), TCP (.+) and TLS (.+) \(model: (.+)\)$/.exec(
        title,
      ) ?? [];
    expect(shown).toBe(options["loss"]);
    const [udp = none, tcp = none, pieces = none, ...dots] = traces;
    const found = protocols.map((protocol) => rowsOf("steady_messages", protocol));
    expect([udpFound, tcpFound, tlsFound]).toEqual(
      found.map((rows) => time(1000 * (rows.find(({ loss }) => loss === chosen)?.mean ?? NaN))),
    );
    const starts = found.map(([first]) =>
      options["start"] === "as injected" ? 20 : 1000 * (first?.mean ?? NaN),
    );
    const place = udp.x.findIndex((x) => Math.abs(x - chosen) < 1e-9);
    expect([udpSaid, tcpSaid]).toEqual([time(at(udp.y, place)), time(at(tcp.y, place))]);
    udp.x.forEach((p, i) => {
      expectRatio(at(udp.y, i), at(starts, 0) + repetitions(p), 1e-9);
      expectRatio(at(tcp.y, i), at(starts, 1) + 2 * waits(p), 1e-9);
    });
    // Never more than the model, which has each message held by itself both ways.
    pieces.x.forEach((p, i) => {
      const most = at(starts, 1) + 2 * waits(p);
      expect(at(pieces.y, i)).toBeGreaterThan(at(starts, 1) + 0.6 * (most - at(starts, 1)));
      expect(at(pieces.y, i)).toBeLessThan(most * 1.03);
    });
    dots.forEach((trace, k) => {
      const { error_y: bars } = trace as Trace & { error_y: { array: number[] } };
      const rows = found[k] ?? [];
      expect(rows.map(({ loss }) => loss)).toEqual([0, 0.02, 0.1]);
      rows.forEach(({ loss, mean, p99 }, i) => {
        expect(at(trace.x, i)).toBeCloseTo(loss + (k - 1) * 0.001, 9);
        expectRatio(at(trace.y, i), 1000 * mean, 1e-9);
        expectRatio(at(trace.y, i) + at(bars.array, i), 1000 * p99, 1e-9);
      });
    });
  },

  "measured-set-up"({ title, traces, options }) {
    const i = ["UDP", "TCP", "TLS"].indexOf(String(options["protocol"]));
    const [, name, found, trips, roundTrip, work, said] =
      /^First answer by (\w+): (.+) measured; (\d) round trips? of (.+) and (.+) of work are (.+)$/.exec(
        title,
      ) ?? [];
    expect(name).toBe(options["protocol"]);
    const [near = none, seen = none, unseen = none, far = none] = traces;
    const rows = protocols.map((protocol) => rowsOf("new_exchange", protocol));
    rows.forEach(([calm, late], k) => {
      expectRatio(at(near.y, k), 1000 * (calm?.mean ?? NaN), 1e-9);
      expectRatio(at(far.y, k), 1000 * (late?.mean ?? NaN), 1e-9);
      expect(late?.delay).toBe(0.01);
    });
    // Round trips until an answer: 1, 2 and 3 (RFC 8446), less TCP's own.
    seen.y.forEach((y, k) => expect(y).toBeCloseTo([20, 20, 40][k] ?? NaN, 9));
    unseen.y.forEach((y, k) => expect(y).toBeCloseTo([0, 20, 20][k] ?? NaN, 9));
    expect([found, said, roundTrip, work]).toEqual([
      ...[time(at(far.y, i)), time(at(near.y, i) + at(seen.y, i)), "20 ms", time(at(near.y, i))],
    ]);
    expect(Number(trips)).toBe(at(seen.y, i) / 20);
  },
};
