/** Figures of the share that headers leave. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, count, list } from "../../core/option";
import { encapsulationEfficiency, largestPayload } from "../../model/layers/encapsulation";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { type StackName, stackNames, stackOf } from "./stacks";

/** Share of the wire that is payload against the payload of a packet, one curve for each stack. */
export const encapsulationEfficiencyFigure = defineFigure({
  id: "encapsulation-efficiency",
  subject: "layers",
  formula: "\\frac{n}{\\max(64, \\; n + h + 18) + 20}",
  sources: [
    "IEEE 802.3, clauses 3 and 4",
    "RFC 791",
    "RFC 8200",
    "RFC 9293",
    "RFC 768",
    "RFC 9000",
  ],
  options: {
    stacks: list<StackName>(choice(stackNames, { default: "TCP over IPv4", label: "stack" }), [
      "TCP over IPv4",
      "UDP over IPv4",
      "UDP over IPv6",
      "TLS over TCP over IPv4",
    ]),
    mtu: count({
      default: 1500,
      min: 1280,
      max: 9000,
      label: "largest packet of the link (bytes)",
    }),
  },
  build({ stacks, mtu }) {
    const all = stacks.map((name) => {
      const most = largestPayload(mtu, stackOf(name));
      const x = [...new Set(logSpaced({ from: 1, to: most, points: 61 }).map(Math.round))];
      return { name, most, x, y: x.map((n) => encapsulationEfficiency(n, stackOf(name))) };
    });
    const [first] = all;
    const [one, full] = [first?.y[0] ?? 0, first?.y.at(-1) ?? 0];
    return figure({
      title: `${stacks[0]}: ${percent(full)} of the wire is payload in packets of ${mtu} bytes, ${percent(one)} if each carries one byte`,
      xaxis: { title: { text: "payload of a packet (byte)" }, type: "log" },
      yaxis: { title: { text: "wire that is payload (fraction)" }, range: [0, 1] },
      data: all.map(({ name, most, x, y }, i) => ({
        name: `${name}: up to ${most} bytes`,
        mode: "lines" as const,
        x,
        y,
        line: { color: colorway[i % colorway.length] },
      })),
    });
  },
});
