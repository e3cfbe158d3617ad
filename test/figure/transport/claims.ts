/** What the titles of the figures of transport claim, checked against what they draw. */

import { expect } from "vitest";
import { showQuantity } from "../../../lib/core/quantity";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, type Trace, at, between, none, numbersIn } from "../claim";
import { measuredClaims } from "./measured-claims";
import { packetClaims } from "./packet-claims";

const numbers = (options: object) => options as Record<string, number>;
const lists = (options: object) => options as Record<string, readonly number[]>;
const says = (title: string, value: number, unit: string) =>
  expect(title).toContain(showQuantity(value, unit));
/** A curve that never rises, or never falls. */
const monotone = ({ y }: Trace, direction: 1 | -1) =>
  y.slice(1).forEach((each, i) => {
    expect(direction * (each - at(y, i))).toBeGreaterThanOrEqual(-1e-9 * Math.abs(each));
  });

export const transportClaims: Claims = {
  ...measuredClaims,
  ...packetClaims,

  "flow-completion"({ title, traces, options }) {
    const { size = NaN, rate = NaN, initialWindow = NaN, setupRoundTrips = NaN } = numbers(options);
    const [first = NaN] = lists(options)["roundTrips"] ?? [];
    const dots = traces.at(-1) ?? none;
    const [now, faster] = [at(dots.y, 0) / 1000, at(dots.y, 1) / 1000];
    const [rounds, saved = NaN] = numbersIn(
      title,
      /in (\d+) rounds? over .* twice the rate saves (\S+)%$/,
    );
    says(title, now, "s");
    says(title, size, "byte");
    says(title, rate, "bit/s");
    expect(Math.abs(saved / 100 - (1 - faster / now))).toBeLessThan(
      0.006 * (1 - faster / now) + 1e-9,
    );
    // Rounds of whole windows; neither faster than handshakes and the link, nor slower than all rounds with waits.
    let [sent, window, least] = [0, initialWindow, 0];
    const segments = Math.ceil(size / 1460);
    const growth = options["acknowledges"] === "each segment" ? 2 : 1.5;
    for (; sent < segments; least += 1) {
      sent += Math.floor(window);
      window *= growth;
    }
    expect(rounds).toBe(least);
    const floor = (setupRoundTrips + 1) * first + (8 * size) / rate;
    expect(now).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
    expect(now).toBeLessThanOrEqual((floor + (least - 1) * first) * (1 + 1e-9));
    expectRatio(between(traces[0] ?? none, size / 1000), at(dots.y, 0), 0.25);
    for (const curve of traces.slice(0, -1)) monotone(curve, 1);
  },

  "aimd-phase-plane"({ title, traces, options }) {
    const { firstShare = NaN, capacity = NaN } = numbers(options);
    const [losses, from = NaN, share = NaN, fairness = NaN] = numbersIn(
      title,
      /^\w+: after (\d+) loss\S* the first flow's (\S+)% .* become (\S+)%, a fairness of (\S+)$/,
    );
    const [, , { x, y } = none, ends = none] = traces;
    const [first, second] = [at(x, -1), at(y, -1)];
    expect([at(ends.x, 1), at(ends.y, 1)]).toEqual([first, second]);
    expectRatio(at(x, 0) / (at(x, 0) + at(y, 0)), firstShare, 1e-9);
    expectRatio(from / 100, firstShare, 0.006);
    expectRatio(share / 100, first / (first + second), 0.006);
    expectRatio(fairness, (first + second) ** 2 / (2 * (first ** 2 + second ** 2)), 0.006);
    const full = x.slice(0, -1).filter((each, i) => each + at(y, i) > capacity).length;
    expect(full).toBe(losses);
    if (options["rule"] === "AIMD") {
      const { kept = NaN } = numbers(options);
      const difference = Math.abs(at(x, 0) - at(y, 0)) * kept ** full;
      expect(Math.abs(first - second)).toBeLessThanOrEqual(difference * (1 + 1e-6) + 1e-9);
    }
  },

  "throughput-laws"({ title, traces, options }) {
    const { loss = NaN, roundTrip = NaN, window = NaN } = numbers(options);
    const dots = traces.at(-1) ?? none;
    dots.y.forEach((rate, i) => {
      says(title, rate, "bit/s");
      expectRatio(between(traces[i] ?? none, loss), rate, 0.1);
      expect(rate).toBeLessThanOrEqual(((8 * window) / roundTrip) * (1 + 1e-9));
    });
    const mathis = Math.min(window / 1460, Math.sqrt(1.5 / loss)) * ((8 * 1460) / roundTrip);
    expectRatio(at(dots.y, 0), mathis);
    traces.slice(0, 3).forEach((curve) => monotone(curve, -1));
  },

  "cubic-window"({ title, traces, options }) {
    const { peak = NaN, roundTrip = NaN } = numbers(options);
    const [cubic = none, reno = none] = traces;
    const recovery = at(cubic.x, -1) / 2;
    says(title, Math.min(recovery, (1.7 / 3) * peak * roundTrip), "s");
    says(title, (peak / 2) * roundTrip, "s");
    expectRatio(0.4 * recovery ** 3, 0.3 * peak);
    expectRatio(at(cubic.y, 0), 0.7 * peak);
    // Back at the peak after K, or above it at Reno's pace: 0.7 of the peak, and 9/17 in a round trip.
    const paced = 0.7 * peak + ((9 / 17) * recovery) / roundTrip;
    if (paced < peak) expectRatio(at(cubic.y, 40), peak);
    else expect(at(cubic.y, 40)).toBeGreaterThanOrEqual(peak);
    expectRatio(at(reno.y, 0), peak / 2);
    // A segment in each round trip.
    const slope = (at(reno.y, 1) - at(reno.y, 0)) / (at(reno.x, 1) - at(reno.x, 0));
    expectRatio(slope, 1 / roundTrip, 1e-6);
    monotone(cubic, 1);
  },

  "cubic-or-reno"({ title, traces, options }) {
    const { loss = NaN } = numbers(options);
    const [first = NaN] = lists(options)["roundTrips"] ?? [];
    const [packets = NaN, shown = NaN, times = NaN] = numbersIn(
      title,
      /below one loss in (\S+) packets?; with one in (\S+) it is (\S+)× as fast$/,
    );
    const dots = traces.at(-1) ?? none;
    expectRatio(times, at(dots.y, 0) / at(dots.y, 1), 0.006);
    expectRatio(shown, 1 / loss, 0.006);
    expectRatio(at(dots.y, 1), 1.2 / Math.sqrt(loss));
    const own = (p: number) => ((0.4 * 3.7) / 1.2) ** 0.25 * (first / p) ** 0.75;
    expectRatio(at(dots.y, 0), Math.max(own(loss), 1.2 / Math.sqrt(loss)));
    // The loss from which on its own curve is below Reno's, unless that is all losses.
    if (packets > 1) expectRatio(own(1 / packets), 1.2 * Math.sqrt(packets), 0.006);
    else expect(own(1)).toBeGreaterThanOrEqual(1.2 * (1 - 1e-9));
  },

  "head-of-line"({ title, traces, options }) {
    const { packets, streams = NaN, gap = NaN, recovery = NaN } = numbers(options);
    const [losses, all, alone, of, many] = numbersIn(
      title,
      /^(\d+) lost of (\d+) packets holds? up (\d+) others? that ha\S+ come .* and (\d+) over (\d+) streams$/,
    );
    const [one = none, several = none, arrived = none] = traces;
    expect([all, many]).toEqual([packets, streams]);
    const sent = (i: number) => 1000 * i * gap;
    const late = arrived.y.filter((y, i) => y > sent(i) + 1e-9).length;
    expect(late).toBe(losses);
    const held = ({ y }: Trace) => y.filter((each, i) => each > at(arrived.y, i) + 1e-9).length;
    expect(held(one)).toBe(alone);
    expect(held(several)).toBe(of);
    expect(held(several)).toBeLessThanOrEqual(held(one));
    monotone(one, 1);
    one.y.forEach((y, i) => {
      expect(y).toBeGreaterThanOrEqual(at(several.y, i) - 1e-9);
      expect(y).toBeLessThanOrEqual(sent(i) + 1000 * recovery + 1e-9);
      if (i >= streams) {
        expect(at(several.y, i)).toBeCloseTo(
          Math.max(at(several.y, i - streams), at(arrived.y, i)),
          9,
        );
      }
    });
  },

  "head-of-line-streams"({ title, traces, options }) {
    const { streams = NaN, recovery = NaN, gap = NaN } = numbers(options);
    const [first = NaN, ...others] = lists(options)["losses"] ?? [];
    const dots = traces.at(-1) ?? none;
    says(title, at(dots.y, 0) / 1000, "s");
    says(title, at(dots.y, 1) / 1000, "s");
    says(title, first * recovery, "s");
    const [curve = none] = traces;
    expectRatio(at(curve.y, 0), at(dots.y, 0));
    monotone(curve, -1);
    let mean = 0;
    for (let back = 0; back * streams * gap < recovery; back += 1) {
      mean += first * (1 - first) ** back * (recovery - back * streams * gap);
    }
    expectRatio(at(dots.y, 1), 1000 * mean, 1e-6);
    expect(at(curve.y, -1)).toBeGreaterThanOrEqual(1000 * first * recovery * (1 - 1e-9));
    // Delays that go together: no closer than the dots' own bars say.
    const run = traces[1 + others.length] as (Trace & Bars) | undefined;
    if (run?.error_y === undefined) return;
    run.x.forEach((x, i) => {
      const error =
        (at(run.error_y?.array ?? [], i) + at(run.error_y?.arrayminus ?? [], i)) / 2 / 1.96;
      const theory = 1000 * blocked(first, { streams: x, gap, recovery });
      // Few losses in a run give bars that are too short.
      if (first * 30_000 >= 100) {
        expect(Math.abs(at(run.y, i) - theory)).toBeLessThan(6 * error + 0.02 * theory);
      }
    });
  },

  "ports-exhausted"({ title, traces, options }) {
    const { ports = NaN, sourceAddresses = NaN, holdTime = NaN } = numbers(options);
    const [first = NaN] = lists(options)["rates"] ?? [];
    const all = ports * sourceAddresses;
    const [rate = NaN, shown, most = NaN] = numbersIn(
      title,
      /^At (\S+) connections? a second (\d+) ports .*; (\S+) a second can go on for ever$/,
    );
    expectRatio(rate, first, 0.006);
    expect(shown).toBe(all);
    expectRatio(most, all / holdTime, 0.006);
    const [curve = none] = traces;
    expect(at(curve.y, 0)).toBe(all);
    if (first * holdTime > all * (1 + 1e-9)) {
      says(title, all / first, "s");
      expect(at(curve.y, 1)).toBeLessThan(1e-6 * all);
    } else expectRatio(at(curve.y, -1) + first * holdTime, all, 1e-9);
    monotone(curve, -1);
  },

  "exchange-bytes"({ title, traces, options }) {
    const { request, reply } = numbers(options);
    const [asked, answered, packets, bytes = NaN, few, many, ratio = NaN] = numbersIn(
      title,
      /^(\d+) bytes? asked and (\d+) answered: UDP takes (\d+) packets, (\d+) bytes; TCP (\d+) to (\d+) packets, up to (\S+)× the bytes$/,
    );
    expect([asked, answered, packets, few, many]).toEqual([request, reply, 2, 8, 10]);
    const total = (i: number) => traces.reduce((sum, { y }) => sum + at(y, i), 0);
    expect(total(0)).toBe(bytes);
    expectRatio(ratio, total(2) / total(0), 0.006);
    const wire = (payload = 0) => Math.max(84, payload + 28 + 38);
    expect(bytes).toBe(wire(request) + wire(reply));
    // TCP has 12 bytes more in each packet, and seven or five more packets of the smallest size.
    const segment = (payload = 0) => Math.max(84, payload + 40 + 38);
    expect(total(1)).toBe(segment(request) + segment(reply) + 6 * 84);
    expect(total(2)).toBe(segment(request) + segment(reply) + 8 * 84);
  },

  "short-query"({ title, traces, options }) {
    const { loss = NaN, roundTrip = NaN, timeout = NaN } = numbers(options);
    const failure = 1 - (1 - loss) ** 2;
    const [steady = none, doubling = none] = traces;
    const line = traces.at(-1) ?? none;
    const mean = roundTrip + (timeout * failure) / (1 - failure);
    expectRatio(at(line.x, 0), mean);
    says(title, mean, "s");
    // Steps a timer apart, each a factor of P.
    expect(steady.y.slice(0, 3)).toEqual([1, 1, at(steady.y, 2)]);
    expectRatio(at(steady.y, 2), failure);
    expectRatio(at(steady.x, 4) - at(steady.x, 2), timeout);
    expectRatio(at(steady.y, 4), failure ** 2);
    if (doubling.x.length > 7) expectRatio(at(doubling.x, 6) - at(doubling.x, 4), 2 * timeout);
    const quantile = (share: number) => {
      let [left, time] = [failure, roundTrip];
      while (left > 1 - share) [left, time] = [left * failure, time + timeout];
      return time;
    };
    const [, half, , last] =
      /take (.+), the mean is (.+), and one in 1000 takes (.+)$/.exec(title) ?? [];
    expect(half).toBe(showQuantity(quantile(0.5), "s"));
    expect(last).toBe(showQuantity(quantile(0.999), "s"));
    const dots = traces.length > 3 ? (traces[2] as Trace) : none;
    dots.y.forEach((share, i) => {
      const chance = failure ** (1 + Math.floor((at(dots.x, i) - roundTrip) / timeout));
      const error = Math.sqrt((chance * (1 - chance)) / 5000) + 1 / 5000;
      expect(Math.abs(share - chance)).toBeLessThan(5 * error);
    });
  },

  "connection-state"({ title, traces, options }) {
    const { rate = NaN, stateSize = NaN, memory = NaN } = numbers(options);
    const [hold = NaN] = lists(options)["holdTimes"] ?? [];
    const [shown = NaN, count = NaN, most = NaN] = numbersIn(
      title,
      /^(\S+) clients a second, .*, are (\S+) connections? in .* hold (\S+) a second$/,
    );
    expectRatio(shown, rate, 0.006);
    expectRatio(count, rate * hold, 0.006);
    expectRatio(most, memory / hold / stateSize, 0.006);
    says(title, rate * hold * stateSize, "byte");
    says(title, memory, "byte");
    const dot = traces.at(-1) ?? none;
    expectRatio(at(dot.y, 0), (rate * hold * stateSize) / 1e9);
    expectRatio(between(traces[0] ?? none, rate), at(dot.y, 0), 1e-6);
  },

  "quic-first-byte"({ title, traces, options }) {
    const { roundTrip = NaN, flight = NaN } = numbers(options);
    const lookup = options["lookup"] === true ? 1 : 0;
    const dots = traces.at(-1) ?? none;
    const [, quic, again, tcp] =
      /takes (.+) by QUIC \((.+) next time\), (.+) by TLS 1.3/.exec(title) ?? [];
    const shown = (trips: number) => showQuantity((trips + lookup) * roundTrip, "s");
    const long = flight > 14_600 ? 1 : 0;
    const quicTrips = 2 + (flight > 3600 ? 1 : 0) + (flight > 15_600 ? 1 : 0);
    expect([quic, again, tcp]).toEqual([shown(quicTrips), shown(1), shown(3 + long)]);
    const trips = dots.y.map((y) => y / 1000 / roundTrip - lookup);
    [4 + long, 3 + long, quicTrips].forEach((expected, i) =>
      expect(at(trips, i)).toBeCloseTo(expected, 6),
    );
    traces.slice(0, 3).forEach((curve) => monotone(curve, 1));
  },

  "pto-or-rto"({ title, traces, options }) {
    const { ackDelay = NaN, minimum = NaN, roundTrip = NaN } = numbers(options);
    const [rto = none, pto = none, trips = none] = traces;
    says(title, at(pto.y, -1) / 1000, "s");
    says(title, at(rto.y, -1) / 1000, "s");
    says(title, at(trips.y, -1) / 1000, "s");
    rto.y.forEach((time, i) => {
      const free = at(pto.y, i) - 1000 * ackDelay;
      expectRatio(time, Math.max(1000 * minimum, free), 1e-9);
      expect(at(trips.y, i)).toBeGreaterThanOrEqual(1000 * roundTrip * (1 - 1e-12));
    });
    // First sample: itself, and half of it as variation.
    expectRatio(at(pto.y, 0) - 1000 * ackDelay, 3 * at(trips.y, 0), 1e-6);
  },

  handover({ title, traces, options }) {
    const { roundTrip = NaN, detection = NaN, rate = NaN } = numbers(options);
    const [tcp = none, quic = none] = traces;
    const silent = ({ x, y }: Trace) =>
      at(
        x,
        y.findIndex((each, i) => i > 1 && each > 0),
      ) - at(x, 1);
    expect(silent(tcp)).toBeCloseTo(detection + 3 * roundTrip, 9);
    expect(silent(quic)).toBeCloseTo(detection + roundTrip, 9);
    const [, slow, fast, gained, trips] =
      /silent for (.+) with TCP and TLS 1.3, (.+) with QUIC, which gains (.+) by (\S+) round trips$/.exec(
        title,
      ) ?? [];
    expect([slow, fast, trips]).toEqual([
      showQuantity(detection + 3 * roundTrip, "s"),
      showQuantity(detection + roundTrip, "s"),
      "2",
    ]);
    const received = ({ x, y }: Trace) =>
      x.slice(1).reduce((sum, each, i) => sum + (each - at(x, i)) * at(y, i), 0) * 125_000;
    expect(gained).toBe(
      showQuantity(Number((received(quic) - received(tcp)).toPrecision(9)), "byte"),
    );
    // Both end at the full rate, so what is gained is two round trips of it.
    if (at(tcp.y, -1) === rate / 1e6) {
      expectRatio(received(quic) - received(tcp), (2 * roundTrip * rate) / 8, 1e-6);
    }
  },

  "measured-quic"({ title, traces, options }) {
    const [search, video, otherSearch, otherVideo] = numbersIn(
      title,
      /^QUIC: (\S+)% less .*, (\S+)% less .*; (\S+)% and (\S+)% \(\w+\)$/,
    );
    const [desktop = none, mobile = none] = traces;
    expect([desktop.y, mobile.y]).toEqual([
      [8, 18],
      [3.6, 15.3],
    ]);
    const isDesktop = options["first"] === "desktop";
    expect([search, video]).toEqual(isDesktop ? desktop.y : mobile.y);
    expect([otherSearch, otherVideo]).toEqual(isDesktop ? mobile.y : desktop.y);
  },

  "web-pages"({ title, traces, options }) {
    const { roundTrip = NaN, parallel = NaN } = numbers(options);
    const [requests = NaN, connections] = numbersIn(
      title,
      /^(\d+) requests of .* over (\d+) connections?, /,
    );
    expect(requests).toBe(options["client"] === "desktop" ? 76 : 70);
    expect(connections).toBe(parallel);
    const objects = requests - 1;
    const trips = [2 + 2 * objects, 2 + 2 * Math.ceil(objects / parallel), 2 + objects, 3];
    trips.forEach((each, i) => expectRatio(at(traces[i]?.y ?? [], 2), each * roundTrip));
    for (const i of [0, 1, 3]) says(title, at(traces[i]?.y ?? [], 2), "s");
    traces.forEach((curve) => monotone(curve, 1));
  },
};

interface Bars {
  readonly error_y?: { readonly array: readonly number[]; readonly arrayminus: readonly number[] };
}

/** Mean delay by its sum. */
function blocked(
  loss: number,
  { streams, gap, recovery }: { streams: number; gap: number; recovery: number },
): number {
  let mean = 0;
  for (let back = 0; back * streams * gap < recovery; back += 1) {
    mean += loss * (1 - loss) ** back * (recovery - back * streams * gap);
  }
  return mean;
}
