/** Figures of what cryptography was measured to take. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { type MeasuredCrypto, measuredCrypto } from "../../dataset/generated/measured-crypto-node";
import { type ChannelFit, fitTransfers } from "../../model/latency/transfer-fit";
import { effectiveRate } from "../../model/latency/transfer-time";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

type Algorithm = MeasuredCrypto["algorithm"];

const algorithms = [
  ...["sha256", "hmac-sha256", "hmac-sha512", "aes-128-gcm", "chacha20-poly1305"],
] as readonly Algorithm[];

/** Rows of an algorithm that have a message. */
const rowsOf = (algorithm: Algorithm) =>
  measuredCrypto.filter((row) => row.algorithm === algorithm && row.size > 0);

const fits = new Map<Algorithm, ChannelFit>();

/** A start and a rate, fitted once. */
function fitOf(algorithm: Algorithm): ChannelFit {
  const known = fits.get(algorithm);
  if (known) return known;
  const fit = fitTransfers(rowsOf(algorithm).map(({ size, median }) => ({ size, time: median })));
  fits.set(algorithm, fit);
  return fit;
}

/** Rate of algorithms against the size of the message, as measured, and the fit of a start and a rate to one. */
export const measuredCryptoFigure = defineFigure({
  id: "measured-crypto",
  subject: "security",
  formula: "\\frac{n}{T}, \\quad T = t_0 + \\frac{n}{r}, \\quad n_{1/2} = t_0 r",
  sources: ["measured for this project with Node.js 20 on one virtual machine"],
  options: {
    algorithm: choice(algorithms, { default: "aes-128-gcm", label: "algorithm that is fitted" }),
  },
  build({ algorithm }) {
    const fit = fitOf(algorithm);
    const x = logSpaced({ from: 16, to: 2 ** 20, points: 41 });
    const half = fit.halfPerformanceSize;
    return figure({
      title: `${algorithm} takes ${showQuantity(fit.startTime, "s")} to begin and runs at ${readable(fit.byteRate / 1e6)} MB/s: under ${showQuantity(half, "byte")} most of the time is the beginning`,
      xaxis: { title: { text: "message (byte)" }, type: "log", exponentformat: "power" },
      yaxis: { title: { text: "rate (MB/s)" }, type: "log" },
      data: [
        ...algorithms.map((each, i) => ({
          name: each,
          mode: "lines+markers" as const,
          x: rowsOf(each).map(({ size }) => size),
          y: rowsOf(each).map(({ size, median }) => size / median / 1e6),
          line: { color: colorway[i], width: each === algorithm ? 3 : 1.5 },
        })),
        {
          name: `${algorithm}, fitted`,
          mode: "lines",
          x,
          y: x.map((size) => effectiveRate(size, fit) / 1e6),
          line: { color: quiet, width: 3, dash: "dot" },
        },
        {
          name: "half of its rate",
          mode: "markers",
          x: [half],
          y: [effectiveRate(half, fit) / 1e6],
          marker: { color: colorway[6], size: 11 },
        },
      ],
    });
  },
});
