/** Figures of what it takes to recognize copies. */

import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { minutes } from "../../core/units";
import {
  bloomBitsPerItem,
  bloomFalsePositive,
  bloomHashes,
  deduplicationMemory,
} from "../../model/messaging/deduplication";
import { simulateBloomFilter } from "../../scenario/messaging/bloom";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { simulatedDots } from "../error-bars";

const nameSize = 16;
const items = 5000;
const asked = 20_000;

/** New messages that a Bloom filter drops, against its bits, beside names that are kept whole. */
export const deduplicationMemoryFigure = defineFigure({
  id: "deduplication-memory",
  subject: "messaging",
  formula: "f = (1 - e^{-k / b})^k, \\quad b = -\\frac{\\ln f}{(\\ln 2)^2}",
  sources: ["Bloom (1970), Communications of the ACM 13(7)"],
  options: {
    rate: number({
      default: 1e4,
      unit: "1/s",
      min: 10,
      max: 1e6,
      scale: "log",
      label: "messages",
    }),
    window: number({
      default: minutes(10),
      unit: "s",
      min: 1,
      max: 1e5,
      scale: "log",
      label: "how long a copy may still come",
    }),
    dropped: number({
      default: 0.001,
      unit: "fraction",
      min: 1e-6,
      max: 0.1,
      scale: "log",
      label: "new messages that may be dropped",
    }),
    seed: seed(),
  },
  build({ rate, window, dropped, seed: chosen }) {
    const x = evenlySpaced({ from: 1, to: 30, points: 59 });
    const whole = deduplicationMemory(window, { rate, nameSize });
    const filter = deduplicationMemory(window, { rate, nameSize: bloomBitsPerItem(dropped) / 8 });
    const curves = [2, 4].map((hashes) => ({
      name: `${hashes} hashes`,
      y: x.map((bits) => bloomFalsePositive(bits, { hashes })),
    }));
    const best = x.map((bits) => bloomFalsePositive(bits, { hashes: bloomHashes(bits) }));
    const places = [2, 4, 6, 8, 12];
    return figure({
      title: `Names of ${showQuantity(window, "s")} take ${showQuantity(whole, "byte")}; a filter that drops ${percent(dropped)} of new messages takes ${showQuantity(filter, "byte")}`,
      xaxis: { title: { text: "size of the filter, for each name (bit)" } },
      yaxis: {
        title: { text: "taken for copies (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        {
          name: "best number of hashes",
          mode: "lines",
          x,
          y: best,
          line: { color: colorway[0], width: 3 },
        },
        ...curves.map(({ name, y }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y,
          line: { color: colorway[[1, 2][i] ?? 1], width: 2 },
        })),
        {
          name: "what may be dropped",
          mode: "lines",
          x: [1, 30],
          y: [dropped, dropped],
          line: { color: quiet, dash: "dot" },
        },
        ...simulatedDots(
          "best number, simulated",
          places.map((bitsPerItem) => ({
            x: bitsPerItem,
            drawn: simulateBloomFilter({
              ...{ items, asked, bitsPerItem, hashes: bloomHashes(bitsPerItem), seed: chosen },
            }),
          })),
          { color: colorway[0], isLog: true },
        ),
      ],
    });
  },
});
