/** Figures of frames whose numbers come again. */

import { counted, percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { largestWindows } from "../../model/messaging/arq";
import { simulateArq } from "../../scenario/messaging/arq";
import { defineFigure } from "../define";
import { errorBars } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

const duration = 1500;
const protocols = [
  { protocol: "go back N", name: "go-back-N", color: colorway[1], at: -0.08 },
  { protocol: "selective repeat", name: "selective repeat", color: colorway[2], at: 0.08 },
] as const;

/** Frames that go wrong where numbers have few bits, against the window, for two protocols. */
export const windowAndNumbersFigure = defineFigure({
  id: "window-and-numbers",
  subject: "messaging",
  formula:
    "W \\le 2^k - 1 \\; (\\text{go-back-N}), \\quad W \\le 2^{k - 1} \\; (\\text{selective repeat})",
  sources: ["Kurose and Ross, Computer Networking, section 3.4"],
  options: {
    bits: count({ default: 3, min: 1, max: 4, label: "bits of a number" }),
    propagation: number({ default: 3.5, min: 0, max: 10, label: "time on the way, in frames" }),
    loss: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "frames that are lost",
    }),
    acknowledgementLoss: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "acknowledgements that are lost",
    }),
    seed: seed(),
  },
  build({ bits, propagation, loss, acknowledgementLoss, seed: chosen }) {
    const limits = largestWindows(bits);
    const bounds = { "go back N": limits.goBackN, "selective repeat": limits.selectiveRepeat };
    const windows = Array.from({ length: 2 ** bits + 2 }, (_, i) => i + 1);
    const run = { bits, propagation, loss, acknowledgementLoss, duration, seed: chosen };
    const drawn = protocols.map((each) => ({
      ...each,
      bound: bounds[each.protocol],
      runs: windows.map((window) => simulateArq({ ...run, protocol: each.protocol, window })),
    }));
    const [back, selective] = drawn.map(({ bound, runs }) =>
      percent(runs[bound]?.missed.estimate ?? 0),
    );
    const panels = [
      { of: "takenForNew", axis: "y", what: "simulated", symbol: "circle" },
      { of: "missed", axis: "y2", what: "frames missed", symbol: "diamond" },
    ] as const;
    return figure({
      title: `Numbers of ${counted(bits, "bit")}, a window one too large: go-back-N misses ${back} of frames, selective repeat ${selective}`,
      xaxis: { title: { text: "window (frames)" }, range: [0.5, windows.length + 0.5] },
      yaxis: { title: { text: "taken (fraction)" }, rangemode: "tozero" },
      lower: { title: { text: "missed (fraction)" }, rangemode: "tozero" },
      data: panels.flatMap(({ of, axis, what, symbol }) => {
        const all = drawn.flatMap(({ runs }) => runs.map((each) => each[of].high));
        const top = Math.max(0.01, ...all);
        return drawn.flatMap(({ name, color, at, bound, runs }) => [
          {
            name: `${name}, largest window`,
            mode: "lines" as const,
            x: [bound + 0.5, bound + 0.5],
            y: [0, top],
            yaxis: axis,
            showlegend: axis === "y",
            line: {
              color: quiet,
              dash: name === "go-back-N" ? ("dash" as const) : ("dot" as const),
            },
          },
          {
            name: `${name}, ${what}`,
            mode: "markers" as const,
            x: windows.map((each) => each + at),
            y: runs.map((each) => each[of].estimate),
            yaxis: axis,
            showlegend: axis === "y",
            error_y: errorBars(
              runs.map((each) => each[of]),
              { color },
            ),
            marker: { color, symbol, size: 7 },
          },
        ]);
      }),
    });
  },
});
