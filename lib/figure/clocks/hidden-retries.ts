/** Figures of exchanges with a time server over ways that lose messages. */

import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { ntpSample } from "../../model/clocks/ntp";
import { simulateNtpExchanges } from "../../scenario/clocks/ntp-exchanges";
import { exponential, shifted } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const exchanges = 120;

/** Error against delay of exchanges, by a transport that repeats messages and by a client that does. */
export const hiddenRetriesFigure = defineFigure({
  id: "hidden-retries",
  subject: "clocks",
  formula: "\\theta - \\theta_0 = \\frac{d_1 - d_2}{2}, \\quad d = d_0 + k \\, \\text{RTO}",
  sources: [
    "RFC 5905 (2010), section 8",
    "Mills (1991), IEEE Transactions on Communications 39(10)",
  ],
  options: {
    loss: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "messages that are lost",
    }),
    retransmissionTimeout: number({
      default: 1,
      unit: "s",
      min: 0.2,
      max: 10,
      scale: "log",
      label: "time until a message is repeated",
    }),
    seed: seed(),
  },
  build({ loss, retransmissionTimeout, seed: chosen }) {
    const way = shifted(ms(20), exponential(1 / ms(5)));
    const run = (hiddenRetries: boolean) =>
      simulateNtpExchanges({
        ...{ trueOffset: 0, forward: way, back: way, exchanges },
        ...{ loss, retransmissionTimeout, hiddenRetries, seed: chosen },
      }).map((exchange) => ntpSample(exchange));
    const [hidden, anew] = [run(true), run(false)];
    const worst = (samples: typeof anew) =>
      showQuantity(Math.max(...samples.map(({ offset }) => Math.abs(offset))), "s");
    const longest = 1e3 * Math.max(...[...hidden, ...anew].map(({ delay }) => delay));
    const dots = (samples: typeof anew) => ({
      mode: "markers" as const,
      x: samples.map(({ delay }) => 1e3 * delay),
      y: samples.map(({ offset }) => 1e3 * offset),
    });
    return figure({
      title: `The worst of ${exchanges} exchanges is off by ${worst(hidden)} if the transport repeats what is lost, by ${worst(anew)} if the client asks anew`,
      xaxis: { title: { text: "round-trip delay (ms)" }, rangemode: "tozero" },
      yaxis: { title: { text: "error of the offset (ms)" } },
      data: [
        {
          name: "half the delay",
          mode: "lines",
          x: [longest, 0, longest],
          y: [longest / 2, 0, -longest / 2],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "transport repeats, old timestamp",
          ...dots(hidden),
          marker: { color: colorway[1], size: 9, symbol: "diamond" },
        },
        {
          name: "client asks anew, new timestamp",
          ...dots(anew),
          marker: { color: colorway[0], size: 6 },
        },
      ],
    });
  },
});
