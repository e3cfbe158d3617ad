/** Figures of packets that wait for one that is missing. */

import { logSpaced } from "../../core/grid";
import { counted, percent } from "../../core/format";
import { count, list, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { blockedDelay } from "../../model/transport/head-of-line";
import { deliverInOrder, simulateHeadOfLine } from "../../scenario/transport/head-of-line";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const gapOption = number({
  default: ms(1),
  unit: "s",
  min: ms(0.5),
  max: ms(10),
  label: "from one packet to the next",
});
const recoveryOption = number({
  default: ms(100),
  unit: "s",
  min: ms(10),
  max: ms(500),
  label: "by what a lost packet is late",
});

/** When packets are handed over, by one stream and by several. */
export const headOfLineFigure = defineFigure({
  id: "head-of-line",
  subject: "transport",
  formula: "d_n = \\max(d_{n - s}, a_n)",
  sources: ["RFC 9000, section 2", "RFC 9293, section 3.4"],
  options: {
    packets: count({ default: 60, min: 20, max: 120, label: "packets" }),
    lost: list(count({ default: 10, min: 1, max: 120, label: "a packet that is lost" }), [10, 40]),
    streams: count({ default: 8, min: 2, max: 32, label: "streams" }),
    gap: number({ ...gapOption, default: ms(2) }),
    recovery: number({ ...recoveryOption, default: ms(50) }),
  },
  build({ packets, lost, streams, gap, recovery }) {
    const isLost = Array.from({ length: packets }, (_, i) => lost.includes(i + 1));
    const one = deliverInOrder(isLost, { streams: 1, gap, recovery });
    const many = deliverInOrder(isLost, { streams, gap, recovery });
    const held = (each: typeof one) =>
      each.filter(({ arrived, delivered }) => delivered > arrived + 1e-12).length;
    const losses = isLost.filter(Boolean).length;
    const x = one.map((_, i) => i + 1);
    const rows = (each: typeof one) => each.map(({ delivered }) => 1000 * delivered);
    return figure({
      title: `${losses} lost of ${packets} packets ${losses === 1 ? "holds" : "hold"} up ${counted(held(one), "other that has", "others that have")} come over one stream, and ${held(many)} over ${streams} streams`,
      xaxis: { title: { text: "packet (number)" } },
      yaxis: { title: { text: "time after the first one (ms)" }, rangemode: "tozero" },
      data: [
        {
          name: "handed over, one stream (TCP)",
          mode: "lines+markers",
          x,
          y: rows(one),
          line: { color: colorway[1] },
          marker: { color: colorway[1], size: 5 },
        },
        {
          name: `handed over, ${streams} streams (QUIC)`,
          mode: "markers",
          x,
          y: rows(many),
          marker: { color: colorway[0], size: 8 },
        },
        {
          name: "arrived",
          mode: "markers",
          x,
          y: one.map(({ arrived }) => 1000 * arrived),
          marker: { color: colorway[6], size: 4 },
        },
      ],
    });
  },
});

/** Mean extra delay of a packet against the number of streams. */
export const headOfLineStreamsFigure = defineFigure({
  id: "head-of-line-streams",
  subject: "transport",
  formula:
    "\\sum_{a=0}^{m-1} p (1 - p)^a (L - a s g), \\quad m = \\left\\lceil \\frac{L}{s g} \\right\\rceil",
  sources: ["RFC 9000, section 2", "Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM"],
  options: {
    streams: count({ default: 10, min: 2, max: 1000, scale: "log", label: "streams" }),
    losses: list(
      number({
        default: 0.01,
        unit: "fraction",
        min: 1e-4,
        max: 0.2,
        scale: "log",
        label: "packets that are lost",
      }),
      [0.01, 0.001, 0.05],
    ),
    gap: gapOption,
    recovery: recoveryOption,
    seed: seed(),
  },
  build({ streams, losses, gap, recovery, seed: chosen }) {
    const x = [...new Set(logSpaced({ from: 1, to: 1000, points: 46 }).map(Math.round))];
    const [first = 0.01] = losses;
    const mean = (loss: number, each: number) =>
      blockedDelay(loss, { streams: each, gap, recovery });
    const dots = [1, 4, 16, 64, 256].map((each) => ({
      x: each,
      drawn: inMilliseconds(
        simulateHeadOfLine({
          ...{ streams: each, gap: 1, recovery: recovery / gap, loss: first },
          ...{ packets: 30_000, seed: chosen },
        }).delay,
        gap,
      ),
    }));
    const shown = (delay: number) => showQuantity(delay, "s");
    return figure({
      title: `With ${percent(first)} loss a packet waits ${shown(mean(first, 1))} on average over one stream, ${shown(mean(first, streams))} over ${streams}; never less than ${shown(first * recovery)}`,
      xaxis: { title: { text: "streams (count)" }, type: "log" },
      yaxis: {
        title: { text: "mean extra delay (ms)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...losses.map((loss, i) => ({
          name: `${percent(loss)} of packets lost`,
          mode: "lines" as const,
          x,
          y: x.map((each) => 1000 * mean(loss, each)),
          line: { color: colorway[i % colorway.length] },
        })),
        ...simulatedDots(`simulated, ${percent(first)}`, dots, {
          ...{ color: colorway[0], isLog: true },
        }),
        {
          name: "what the title says",
          mode: "markers",
          x: [1, streams],
          y: [1000 * mean(first, 1), 1000 * mean(first, streams)],
          marker: { color: colorway[6], size: 9, symbol: "circle-open" },
        },
      ],
    });
  },
});

/** An interval in gaps as one in milliseconds; an end at or below zero is left at the estimate's tenth. */
function inMilliseconds(
  { estimate, low, high }: { estimate: number; low: number; high: number },
  gap: number,
) {
  const scale = 1000 * gap;
  return {
    estimate: scale * estimate,
    low: scale * Math.max(low, estimate / 10),
    high: scale * high,
  };
}
