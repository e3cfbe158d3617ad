/** Figures of wrong bits. */

import { percent, readable, significant } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number, seed } from "../../core/option";
import { bestErrorPayload, soundPayloadShare } from "../../model/layers/bit-errors";
import { simulateBitFlips } from "../../scenario/layers/bit-flips";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { errorBars } from "../error-bars";

/** Payloads that are simulated (byte), and packets of each. */
const [simulated, packets] = [[50, 150, 500, 1500, 5000], 2000];

/** Payload that gets through against the size of packets: small ones are all header, large ones all broken. */
export const errorGoodputFigure = defineFigure({
  id: "error-goodput",
  subject: "layers",
  formula:
    "\\frac{n}{n + h} (1 - b)^{n + h}, \\quad n^* = \\frac{2}{\\beta \\left(1 + \\sqrt{1 + 4 / (\\beta h)}\\right)}",
  sources: [
    "Kurose and Ross, Computer Networking, chapter 6",
    "Stallings, Data and Computer Communications",
  ],
  options: {
    bitErrorRates: list(
      number({
        default: 1e-5,
        unit: "fraction",
        min: 1e-8,
        max: 1e-3,
        scale: "log",
        label: "share of bits that are wrong",
      }),
      [1e-5, 1e-6, 1e-4],
    ),
    header: count({ default: 40, min: 1, max: 200, label: "headers of a packet (bytes)" }),
    seed: seed(1),
  },
  build({ bitErrorRates, header, seed: chosen }) {
    const headerSize = 8 * header;
    const x = logSpaced({ from: 10, to: 1e5, points: 81 });
    const share = (bytes: number, bitErrorRate: number) =>
      soundPayloadShare(8 * bytes, { headerSize, bitErrorRate });
    const bestOf = (bitErrorRate: number) => bestErrorPayload({ headerSize, bitErrorRate }) / 8;
    const [first = 1e-5] = bitErrorRates;
    const best = bestOf(first);
    return figure({
      title: `If 1 bit in ${readable(1 / first)} is wrong, packets of ${significant(best)} bytes carry most: ${percent(share(best, first))} of the link, 1460 bytes ${percent(share(1460, first))}`,
      xaxis: { title: { text: "payload of a packet (byte)" }, type: "log" },
      yaxis: { title: { text: "link that is sound payload (fraction)" } },
      data: [
        ...bitErrorRates.map((rate, i) => ({
          name: `1 bit in ${readable(1 / rate)} wrong`,
          mode: "lines" as const,
          x,
          y: x.map((bytes) => share(bytes, rate)),
          line: { color: colorway[i % colorway.length] },
        })),
        ...bitErrorRates.map((bitErrorRate, i) => {
          const color = colorway[i % colorway.length] ?? "";
          const runs = simulated.map((bytes) => {
            const sent = { payload: 8 * bytes, headerSize, packets };
            return simulateBitFlips({ ...sent, bitErrorRate, seed: chosen }).goodput;
          });
          return {
            name: `1 in ${readable(1 / bitErrorRate)}, simulated`,
            mode: "markers" as const,
            x: simulated,
            y: runs.map(({ estimate }) => estimate),
            error_y: errorBars(runs, { color }),
            marker: { color, size: 7 },
          };
        }),
        {
          name: "the best",
          mode: "markers",
          x: bitErrorRates.map(bestOf),
          y: bitErrorRates.map((rate) => share(bestOf(rate), rate)),
          marker: { color: colorway[6], size: 10, symbol: "diamond" },
        },
      ],
    });
  },
});
