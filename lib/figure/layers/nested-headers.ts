/** Figures of what lies around a payload. */

import { counted, percent } from "../../core/format";
import { choice, count } from "../../core/option";
import { encapsulationEfficiency, wireParts } from "../../model/layers/encapsulation";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { stackNames, stackOf } from "./stacks";

/** Layers from the outside in: a row shows what its layer hands down. */
const rows = ["link", "network", "transport", "application"] as const;
type Row = (typeof rows)[number];

const scales = ["each part readable", "to scale"] as const;

/** Headers within headers, with their bytes: what each layer hands to the one below. */
export const nestedHeadersFigure = defineFigure({
  id: "nested-headers",
  subject: "layers",
  formula: "\\frac{n}{\\max(64, \\; n + h + 18) + 20}",
  sources: ["RFC 791", "RFC 8200", "RFC 9293", "RFC 768", "IEEE 802.3, clauses 3 and 4"],
  options: {
    stack: choice(stackNames, { default: "TCP over IPv4", label: "stack" }),
    payload: count({ default: 1400, min: 1, max: 1400, scale: "log", label: "payload (bytes)" }),
    scale: choice(scales, { default: "each part readable", label: "widths" }),
  },
  build({ stack, payload, scale }) {
    const parts = wireParts(payload, stackOf(stack));
    const width = (size: number) => (scale === "to scale" ? size : Math.log2(1 + size));
    let end = 0;
    const drawn = parts.map((part, i) => {
      const from = end;
      end += width(part.size);
      // A header is there from its layer down; what the link adds is there in its row only.
      const layer: Row = part.layer === "payload" ? "application" : part.layer;
      const seen = rows.slice(0, rows.indexOf(layer) + 1);
      return { ...part, from, seen, i };
    });
    const around = parts.reduce((sum, { size }) => sum + size, 0) - payload;
    const share = encapsulationEfficiency(payload, stackOf(stack));
    const colorOf = ({ layer, i }: (typeof drawn)[number]) => {
      if (layer === "payload") return colorway[2];
      return layer === "link"
        ? i % 2 === 0
          ? "#B0B0B0"
          : quiet
        : colorway[[0, 1, 3, 4][i % 4] ?? 0];
    };
    const ends = [...drawn.map(({ from, offset }) => [from, offset] as const)];
    return figure({
      title: `${counted(payload, "byte of payload takes", "bytes of payload take")} ${around} more on the wire: ${percent(share)} of it is payload`,
      xaxis: {
        title: { text: "place on the wire (byte)" },
        ...(scale === "to scale"
          ? {}
          : {
              tickvals: [...ends.map(([from]) => from), end],
              ticktext: [...ends.map(([, offset]) => String(offset)), String(around + payload)],
              tickangle: 0,
            }),
      },
      yaxis: {
        title: { text: "" },
        type: "category",
        categoryorder: "array",
        categoryarray: [...rows],
      },
      data: drawn.map((part) => ({
        type: "bar" as const,
        orientation: "h" as const,
        name: `${part.part} ${part.size}`,
        x: part.seen.map(() => width(part.size)),
        y: [...part.seen],
        base: part.seen.map(() => part.from),
        text: part.seen.map(() => String(part.size)),
        textposition: "inside" as const,
        insidetextanchor: "middle" as const,
        textangle: 0,
        marker: { color: colorOf(part), line: { color: "#FFFFFF", width: 1 } },
      })),
      layout: { barmode: "overlay", bargap: 0.25 },
    });
  },
});
