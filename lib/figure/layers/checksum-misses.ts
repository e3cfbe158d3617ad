/** Figures of what checks do not see. */

import type { Data } from "plotly.js";
import { percent } from "../../core/format";
import { count, seed } from "../../core/option";
import { burstMissed, doubleFlipMissed, randomBytesMissed } from "../../model/layers/checksum";
import {
  type CorruptionKind,
  corruptionKinds,
  simulateCorruptions,
} from "../../scenario/layers/corruption";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { errorBars } from "../error-bars";

/** Damaged messages that a checksum, and a CRC-32, took for sound: by kind of damage. */
export const checksumMissesFigure = defineFigure({
  id: "checksum-misses",
  subject: "layers",
  formula: "\\frac{w - 1}{2 (16 w - 1)}, \\quad \\approx 2^{-16}, \\quad 1",
  sources: [
    "RFC 1071",
    "Stone and Partridge (2000), When the CRC and TCP Checksum Disagree, SIGCOMM",
  ],
  options: {
    words: count({ default: 20, min: 3, max: 100, label: "16-bit words of a message" }),
    burstLength: count({ default: 24, min: 1, max: 48, label: "bits of a burst" }),
    messages: count({ default: 5000, min: 500, max: 5000, label: "messages of each kind" }),
    seed: seed(1),
  },
  build({ words, burstLength, messages, seed: chosen }) {
    const size = 2 * words;
    const theory: Readonly<Record<CorruptionKind, number>> = {
      "one flipped bit": 0,
      "two flipped bits": doubleFlipMissed(words),
      burst: burstMissed(burstLength),
      "random bytes": randomBytesMissed(words),
      "swapped words": 1,
      "added and subtracted": 1,
    };
    const runs = corruptionKinds.map((kind) => ({
      kind,
      ...simulateCorruptions({ kind, size, burstLength, messages, seed: chosen }),
    }));
    const missed = runs.filter(({ missedByChecksum }) => missedByChecksum > 0);
    const crcMissed = runs.reduce((sum, { missedByCrc }) => sum + missedByCrc, 0);
    const seen = corruptionKinds.filter((kind) => theory[kind] > 0);
    /** Nothing was missed: the share is below the interval's end. */
    const none = (
      name: string,
      list: readonly { readonly kind: string; readonly high: number }[],
      color: string,
    ): Data[] =>
      list.length === 0
        ? []
        : [
            {
              name,
              mode: "markers",
              x: list.map(({ kind }) => kind),
              y: list.map(({ high }) => high),
              marker: { color, size: 10, symbol: "triangle-down-open" },
            },
          ];
    const quietRuns = runs.filter(({ missedByChecksum }) => missedByChecksum === 0);
    const crcRuns = runs.filter(({ missedByCrc }) => missedByCrc === 0);
    return figure({
      title: `The checksum misses ${percent(theory["two flipped bits"])} of double flips and every swap of words; the CRC-32 missed ${crcMissed === 0 ? "nothing" : crcMissed}`,
      xaxis: {
        title: { text: "" },
        type: "category",
        categoryorder: "array",
        categoryarray: [...corruptionKinds],
      },
      yaxis: {
        title: { text: "taken for sound (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        {
          name: "checksum, simulated",
          mode: "markers",
          x: missed.map(({ kind }) => kind),
          y: missed.map(({ checksum }) => checksum.estimate),
          error_y: errorBars(
            missed.map(({ checksum }) => checksum),
            { color: colorway[0] },
          ),
          marker: { color: colorway[0], size: 10 },
        },
        {
          name: "checksum, theory",
          mode: "markers",
          x: seen,
          y: seen.map((kind) => theory[kind]),
          marker: { color: colorway[1], size: 18, symbol: "line-ew-open", line: { width: 3 } },
        },
        ...none(
          "checksum: none missed, so below",
          quietRuns.map(({ kind, checksum }) => ({ kind, high: checksum.high })),
          colorway[0],
        ),
        ...none(
          "CRC-32: none missed, so below",
          crcRuns.map(({ kind, crc }) => ({ kind, high: crc.high })),
          colorway[2],
        ),
      ],
    });
  },
});
