/** Figures of how long transfers take that slow start holds back. */

import { counted, percent, significant } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, count, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { MB, Mbps, kB, ms } from "../../core/units";
import { flowCompletion, slowStartRounds } from "../../model/transport/slow-start";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const segmentSize = 1460;
const growths = { "each segment": 2, "every second segment": 1.5 } as const;

/** Time of a transfer against its size, a curve for each round trip. */
export const flowCompletionFigure = defineFigure({
  id: "flow-completion",
  subject: "transport",
  formula:
    "T = (n + 1) \\, \\mathrm{RTT} + \\frac{O}{R} + \\sum_k \\max\\left(0, \\frac{S}{R} + \\mathrm{RTT} - w_k \\frac{S}{R}\\right)",
  sources: [
    "Kurose and Ross, Computer Networking, 3rd edition, section 3.7",
    "RFC 5681, section 3.1",
    "RFC 6928, section 2",
  ],
  options: {
    size: number({
      default: kB(100),
      unit: "byte",
      min: kB(1),
      max: MB(10),
      scale: "log",
      label: "size of the answer",
    }),
    roundTrips: list(
      number({ default: ms(50), unit: "s", min: ms(1), max: 1, scale: "log", label: "round trip" }),
      [ms(150), ms(50), ms(10)],
    ),
    rate: number({
      default: Mbps(20),
      unit: "bit/s",
      min: Mbps(0.1),
      max: Mbps(10_000),
      scale: "log",
      label: "rate of the slowest link",
    }),
    initialWindow: count({ default: 10, min: 1, max: 100, label: "segments sent at first" }),
    setupRoundTrips: count({ default: 2, min: 0, max: 4, label: "round trips of handshakes" }),
    acknowledges: choice(["each segment", "every second segment"], {
      default: "each segment",
      label: "what is acknowledged",
    }),
  },
  build({ size, roundTrips, rate, initialWindow, setupRoundTrips, acknowledges }) {
    const window = { initialWindow, growth: growths[acknowledges] };
    const time = (bytes: number, roundTrip: number, times = 1) =>
      flowCompletion(bytes, {
        ...{ ...window, segmentSize, rate: times * rate, roundTrip, setupRoundTrips },
      }).total;
    const [first = ms(50)] = roundTrips;
    const [now, faster] = [time(size, first), time(size, first, 2)];
    const rounds = slowStartRounds(Math.ceil(size / segmentSize), window);
    const grid = logSpaced({ from: kB(1), to: MB(10), points: 81 });
    return figure({
      title: `${showQuantity(size, "byte")} in ${counted(rounds, "round")} over ${showQuantity(first, "s")} take ${showQuantity(now, "s")} at ${showQuantity(rate, "bit/s")}; twice the rate saves ${percent(Math.max(0, Number(significant(1 - faster / now))))}`,
      xaxis: { title: { text: "size of the answer (kB)" }, type: "log" },
      yaxis: { title: { text: "time until it is there (ms)" }, type: "log" },
      data: [
        ...roundTrips.map((roundTrip, i) => ({
          name: `round trip ${showQuantity(roundTrip, "s")}`,
          mode: "lines" as const,
          x: grid.map((bytes) => bytes / 1000),
          y: grid.map((bytes) => 1000 * time(bytes, roundTrip)),
          line: { color: colorway[i % colorway.length] },
        })),
        {
          name: "what the title says, at once and twice the rate",
          mode: "markers",
          x: [size / 1000, size / 1000],
          y: [1000 * now, 1000 * faster],
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
