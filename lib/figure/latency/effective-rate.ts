/** Figures of transfers: what is left of a rate when a start comes before it. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, list } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { Gbps, Mbps, days, hours, kbps, ms } from "../../core/units";
import {
  type Channel,
  effectiveRate,
  halfPerformanceSize,
} from "../../model/latency/transfer-time";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Round numbers for a start and a rate of each. */
const channels = {
  "data centre": { startTime: ms(0.1), byteRate: Gbps(25) / 8 },
  "home fibre": { startTime: ms(20), byteRate: Mbps(250) / 8 },
  "across the Atlantic": { startTime: ms(80), byteRate: Gbps(1) / 8 },
  satellite: { startTime: ms(600), byteRate: Mbps(50) / 8 },
  modem: { startTime: ms(150), byteRate: kbps(56) / 8 },
  "disks by courier": { startTime: hours(24), byteRate: 40e12 / days(1) },
} as const satisfies Readonly<Record<string, Channel>>;

type ChannelName = keyof typeof channels;
const names = Object.keys(channels) as ChannelName[];

/** Effective rate against size, one S-shaped curve a channel, each with its half-performance size. */
export const effectiveRateFigure = defineFigure({
  id: "effective-rate",
  subject: "latency",
  formula: "\\frac{n}{t_0 + n / r} = \\frac{r}{1 + n_{1/2} / n}, \\quad n_{1/2} = t_0 r",
  sources: [
    "Hockney and Jesshope (1988), Parallel Computers 2",
    "starts and rates: round numbers for each kind of channel",
  ],
  options: {
    channels: list<ChannelName>(
      choice(names, { default: "home fibre", label: "kind of channel" }),
      ["modem", "home fibre", "across the Atlantic", "disks by courier"],
    ),
  },
  build({ channels: shown }) {
    const halves = shown.map((name) => halfPerformanceSize(channels[name]));
    const bytes = (size: number) =>
      size < 1e12 ? showQuantity(size, "byte") : `${readable(size / 1e12)} TB`;
    const [least, most] = [Math.min(...halves), Math.max(...halves)];
    const slow = shown[halves.indexOf(least)] ?? "";
    const fast = shown[halves.indexOf(most)] ?? "";
    const ends = { from: least / 1e3, to: most * 1e3 };
    const sizes = logSpaced({ ...ends, points: 61 });
    return figure({
      title:
        least === most
          ? `A transfer sees half of the rate from ${bytes(least)} on (${slow})`
          : `A transfer sees half of the rate from ${bytes(least)} on (${slow}), or only from ${bytes(most)} (${fast})`,
      xaxis: {
        title: { text: "size of the transfer (bytes)" },
        type: "log",
        tickvals: [1, 1e3, 1e6, 1e9, 1e12, 1e15],
        ticktext: ["1 B", "1 kB", "1 MB", "1 GB", "1 TB", "1 PB"],
      },
      yaxis: { title: { text: "share of the rate (%)" }, range: [-3, 103] },
      data: [
        ...shown.map((name, i) => ({
          name: `${name}: half at ${bytes(halves[i] ?? 0)}`,
          mode: "lines" as const,
          x: sizes,
          y: sizes.map(
            (size) => (100 * effectiveRate(size, channels[name])) / channels[name].byteRate,
          ),
          line: { color: colorway[i % colorway.length] },
        })),
        {
          name: "half of the rate",
          mode: "lines",
          x: [ends.from, ends.to],
          y: [50, 50],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
