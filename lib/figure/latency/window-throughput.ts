/** Figures of windows. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { Gbps, KiB, MiB, ms } from "../../core/units";
import { windowLimitRoundTrip, windowThroughput } from "../../model/latency/bandwidth-delay";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const [shortest, longest] = [1e-4, 1];

/** Throughput against round trip: flat while the link is the limit, then down with the window. */
export const windowThroughputFigure = defineFigure({
  id: "window-throughput",
  subject: "latency",
  formula: "X = \\min\\left(R, \\frac{8 W}{RTT}\\right)",
  sources: ["RFC 7323 (2014), section 1.1", "Kurose and Ross, Computer Networking, section 3.4"],
  options: {
    windows: list(
      number({
        default: KiB(64),
        unit: "byte",
        min: 1e3,
        max: 1e9,
        scale: "log",
        label: "window: bytes that may be unacknowledged",
      }),
      [KiB(64), KiB(256), MiB(1), MiB(16)],
    ),
    rate: number({
      default: Gbps(1),
      unit: "bit/s",
      min: 1e6,
      max: 1e11,
      scale: "log",
      label: "rate of the link",
    }),
    roundTrip: number({
      default: ms(80),
      unit: "s",
      min: shortest,
      max: longest,
      scale: "log",
      label: "round trip of the path in question",
    }),
  },
  build({ windows, rate, roundTrip }) {
    const times = logSpaced({ from: shortest, to: longest, points: 41 });
    const smallest = Math.min(...windows);
    const got = windowThroughput(roundTrip, { window: smallest, rate });
    const needed = (rate / 8) * roundTrip;
    const show = (value: number) => showQuantity(value, "bit/s");
    const path = `a round trip of ${showQuantity(roundTrip, "s")}`;
    const [top, bottom] = [rate / 1e6, (8 * smallest) / longest / 1e6];
    return figure({
      title:
        got < rate
          ? `At ${path}, ${showQuantity(smallest, "byte")} of window carry ${show(got)}, ${percent(got / rate)} of the link; to fill it takes ${showQuantity(needed, "byte")}`
          : `At ${path}, every window here fills the link: it takes ${showQuantity(needed, "byte")}`,
      xaxis: { title: { text: "round trip (ms)" }, type: "log" },
      yaxis: { title: { text: "throughput (Mbit/s)" }, type: "log" },
      data: [
        ...windows.map((window, i) => {
          const turn = windowLimitRoundTrip({ window, rate });
          const inside = turn > shortest && turn < longest ? [turn] : [];
          const x = [...times, ...inside].sort((a, b) => a - b);
          return {
            name: `${showQuantity(window, "byte")}: the limit from ${showQuantity(turn, "s")} on`,
            mode: "lines" as const,
            x: x.map((each) => each * 1e3),
            y: x.map((each) => windowThroughput(each, { window, rate }) / 1e6),
            line: { color: colorway[i % colorway.length] },
          };
        }),
        {
          name: path,
          mode: "lines",
          x: [roundTrip * 1e3, roundTrip * 1e3],
          y: [Math.min(bottom, top), top],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
