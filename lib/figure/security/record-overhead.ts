/** Figures of what encrypted records cost. */

import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { us } from "../../core/units";
import { effectiveRate } from "../../model/latency/transfer-time";
import { recordEfficiency, securedThroughput } from "../../model/security/record";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Payload of a full record of TLS 1.3, and what is added to each record. */
const [fullRecord, overhead] = [16_384, 22];

/** Payload a second against the size of records: what the link carries, what processors encrypt. */
export const recordOverheadFigure = defineFigure({
  id: "record-overhead",
  subject: "security",
  formula: "\\min\\left(C \\frac{n}{n + 22}, \\; k \\frac{8 n}{t_0 + n / r}\\right)",
  sources: ["RFC 8446, section 5"],
  options: {
    recordSize: count({
      default: 1400,
      min: 16,
      max: fullRecord,
      scale: "log",
      label: "payload of a record (bytes)",
    }),
    linkRate: number({
      default: 1e10,
      unit: "bit/s",
      min: 1e6,
      max: 1e12,
      scale: "log",
      label: "rate of the link",
    }),
    processors: count({ default: 1, min: 1, max: 64, label: "processors that encrypt" }),
    startTime: number({
      default: us(4),
      unit: "s",
      min: 1e-8,
      max: 1e-3,
      scale: "log",
      label: "time to begin a record",
    }),
    byteRate: number({
      default: 2e9,
      unit: "count",
      min: 1e6,
      max: 1e11,
      scale: "log",
      label: "bytes a second of one processor after that",
    }),
  },
  build({ recordSize, linkRate, processors, startTime, byteRate }) {
    const x = logSpaced({ from: 16, to: fullRecord, points: 41 });
    const cipher = { startTime, byteRate };
    const through = (payload: number) =>
      securedThroughput(payload, { linkRate, overhead, processors, cipher });
    const [small, full] = [through(recordSize), through(fullRecord)];
    const told = ({ goodput, limit }: typeof small) =>
      `${showQuantity(goodput, "bit/s")} (limit: ${limit})`;
    return figure({
      title: `Records of ${recordSize} bytes carry ${told(small)}, full ones of ${fullRecord} ${told(full)}`,
      xaxis: { title: { text: "payload of a record (byte)" }, type: "log" },
      yaxis: { title: { text: "payload (Mbit/s)" }, type: "log" },
      data: [
        {
          name: "what gets through",
          mode: "lines",
          x,
          y: x.map((each) => through(each).goodput / 1e6),
          line: { color: colorway[5], width: 8 },
        },
        {
          name: `what ${processors === 1 ? "a processor encrypts" : `${processors} processors encrypt`}`,
          mode: "lines",
          x,
          y: x.map((each) => (8 * processors * effectiveRate(each, cipher)) / 1e6),
          line: { color: colorway[1], width: 2 },
        },
        {
          name: "what the link carries",
          mode: "lines",
          x,
          y: x.map((each) => (linkRate * recordEfficiency(each, { overhead })) / 1e6),
          line: { color: colorway[2], width: 2 },
        },
        {
          name: `records of ${recordSize} bytes, and full ones`,
          mode: "markers",
          x: [recordSize, fullRecord],
          y: [small.goodput / 1e6, full.goodput / 1e6],
          marker: { color: colorway[6], size: 10 },
        },
      ],
    });
  },
});
