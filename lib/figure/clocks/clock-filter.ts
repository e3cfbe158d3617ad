/** Figures of what to do with the last few exchanges. */

import { logSpaced } from "../../core/grid";
import { choice, count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { leastDelaySample, ntpSample } from "../../model/clocks/ntp";
import { simulateNtpExchanges } from "../../scenario/clocks/ntp-exchanges";
import { exponential, pareto, shifted } from "../../sim/distribution";
import { sampleQuantile } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const windows = 500;
/** Tail index of the Pareto delays: a mean, and no variance. */
const shape = 1.5;
/** One answer in twenty is off by more than what the title says. */
const over = 0.05;
const shares = [
  ...logSpaced({ from: 0.004, to: over, points: 12 }),
  0.08,
  0.12,
  0.2,
  0.3,
  0.5,
  0.7,
  0.9,
];

/** Errors of a single exchange, of a mean, and of the exchange with the least delay. */
export const clockFilterFigure = defineFigure({
  id: "clock-filter",
  subject: "clocks",
  formula: "\\hat\\theta = \\theta_k, \\quad k = \\arg\\min_i \\delta_i",
  sources: [
    "RFC 5905 (2010), section 10",
    "Mills (1991), IEEE Transactions on Communications 39(10)",
  ],
  options: {
    window: count({ default: 8, min: 1, max: 20, label: "exchanges for one answer" }),
    tail: choice(["exponential", "Pareto"], {
      default: "Pareto",
      label: "how times in queues are spread",
    }),
    queueing: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 1,
      scale: "log",
      label: "mean time in queues, each way",
    }),
    asymmetry: number({
      default: 0,
      unit: "s",
      min: 0,
      max: ms(100),
      label: "how much longer the request's way always is",
    }),
    seed: seed(),
  },
  build({ window, tail, queueing, asymmetry, seed: chosen }) {
    const queue =
      tail === "Pareto"
        ? pareto((queueing * (shape - 1)) / shape, { shape })
        : exponential(1 / queueing);
    const samples = simulateNtpExchanges({
      ...{
        trueOffset: 0,
        forward: shifted(ms(20) + asymmetry, queue),
        back: shifted(ms(20), queue),
      },
      ...{ exchanges: windows * window, retransmissionTimeout: 1e6, seed: chosen },
    }).map((exchange) => ntpSample(exchange));
    const groups = Array.from({ length: windows }, (_, i) =>
      samples.slice(i * window, (i + 1) * window),
    );
    const mean = (group: typeof samples) =>
      group.reduce((sum, { offset }) => sum + offset, 0) / group.length;
    const ways = [
      { name: "one exchange", errors: groups.map((group) => group[0]?.offset ?? 0) },
      { name: `mean of ${window}`, errors: groups.map(mean) },
      {
        name: `least delay of ${window}`,
        errors: groups.map((group) => leastDelaySample(group).offset),
      },
    ];
    const curves = ways.map(({ name, errors }, i) => {
      const sizes = errors.map(Math.abs);
      const x = shares.map((share) => 1e3 * sampleQuantile(sizes, { share: 1 - share }));
      const line = { color: colorway[i % colorway.length] };
      return { name, mode: "lines" as const, x, y: shares, line };
    });
    const [one, averaged, least] = ways.map(({ errors }) =>
      showQuantity(sampleQuantile(errors.map(Math.abs), { share: 1 - over }), "s"),
    );
    return figure({
      title: `95% of offsets are within ${one} by one exchange, ${averaged} by the mean of ${window}, ${least} by the least delay`,
      xaxis: { title: { text: "error of the offset (ms)" }, type: "log" },
      yaxis: { title: { text: "offsets off by more (fraction)" }, type: "log" },
      data: [
        ...curves,
        ...(asymmetry > 0
          ? [
              {
                name: "half of what the ways always differ by",
                mode: "lines" as const,
                x: [500 * asymmetry, 500 * asymmetry],
                y: [0.004, 0.9],
                line: { color: quiet, dash: "dot" as const },
              },
            ]
          : []),
      ],
    });
  },
});
