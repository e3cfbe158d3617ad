/** Figures of block diagrams. */

import type { Data, Layout } from "plotly.js";
import { percent, significant } from "../../core/format";
import { choice } from "../../core/option";
import {
  type Block,
  blockUnavailability,
  importanceRanking,
  singlePointsOfFailure,
} from "../../model/availability/block-diagram";
import { defineFigure } from "../define";
import { type Figure, figure } from "../figure";
import { type Architecture, architectures } from "./architectures";
import { type PlacedPart, halfBox, layOut } from "./block-layout";

type Shape = NonNullable<Layout["shapes"]>[number];
type Annotation = NonNullable<Layout["annotations"]>[number];

const ink = "#444444";
/** What a part can be, and how it is filled. */
const roles = {
  "single point of failure": "#F6C3A6",
  "same part in several places": "#B9E3D5",
  part: "#CCE3F1",
} as const;
type Role = keyof typeof roles;

/** Time that is up, in words that do not round a small downtime away. */
function upTime(unavailability: number): string {
  const tiny = unavailability > 0 && unavailability < 1e-12;
  return tiny ? `all but ${significant(unavailability)}` : percent(1 - unavailability);
}

/** The finding: how long it is up, and what stands out. */
function titleOf(block: Block): string {
  const [first] = importanceRanking(block);
  const single = singlePointsOfFailure(block);
  const up = `Up ${upTime(blockUnavailability(block))} of the time`;
  if (single.length === 0) return `${up}: no part by itself takes the system down`;
  if (first?.singlePoint) {
    return `${up}: ${first.name}, a single point of failure, causes ${percent(first.downtimeShare)} of the downtime`;
  }
  return single.length === 1
    ? `${up}: ${single[0] ?? ""} is a single point of failure`
    : `${up}: ${single.length} parts are single points of failure`;
}

/**
 * Draws any block diagram: boxes with name and availability, wires, marks of single points of failure.
 *
 * @param block - the diagram
 * @returns a figure
 * @throws RangeError if the diagram is no valid one
 */
export function drawBlockDiagram(block: Block): Figure {
  const { width, height, parts, wires, labels } = layOut(block);
  const single = new Set(singlePointsOfFailure(block));
  const places = (name: string) => parts.filter((each) => each.name === name).length;
  const roleOf = ({ name }: PlacedPart): Role => {
    if (single.has(name)) return "single point of failure";
    return places(name) > 1 ? "same part in several places" : "part";
  };
  const lines = wires.map(({ from, to }): Partial<Shape> => ({
    type: "line",
    layer: "below",
    line: { color: ink, width: 1.5 },
    ...{ x0: from[0], y0: from[1], x1: to[0], y1: to[1] },
  }));
  const boxes = parts.map((each): Partial<Shape> => {
    const { x, y } = each;
    return {
      type: "rect",
      layer: "below",
      fillcolor: roles[roleOf(each)],
      line: { color: ink, width: 1.5, dash: places(each.name) > 1 ? "dash" : "solid" },
      ...{ x0: x - halfBox.x, x1: x + halfBox.x, y0: y - halfBox.y, y1: y + halfBox.y },
    };
  });
  const words = parts.map(({ name, unavailability, x, y }): Partial<Annotation> => ({
    text: `<b>${name}</b><br>${upTime(unavailability)}`,
    showarrow: false,
    ...{ x, y },
  }));
  const joins = labels.map(({ text, x, y }): Partial<Annotation> => ({
    ...{ text, x, y, yshift: 4, yanchor: "bottom", showarrow: false },
  }));
  const used = (Object.keys(roles) as Role[]).filter((role) =>
    parts.some((each) => roleOf(each) === role),
  );
  const data = used.map((role): Data => {
    const of = parts.filter((each) => roleOf(each) === role);
    return {
      name: role,
      mode: "markers",
      marker: { color: roles[role], size: 14, symbol: "square" },
      x: of.map(({ x }) => x),
      y: of.map(({ y }) => y),
      hovertext: of.map(({ name, unavailability }) => `${name}: down ${percent(unavailability)}`),
      hoverinfo: "text",
    };
  });
  return figure({
    title: titleOf(block),
    xaxis: {
      title: { text: "place on the way (blocks)" },
      visible: false,
      range: [-0.3, width + 0.3],
    },
    yaxis: { title: { text: "branch (blocks)" }, visible: false, range: [-0.1, height + 0.1] },
    data,
    layout: {
      shapes: [...lines, ...boxes],
      annotations: [...words, ...joins],
      showlegend: true,
    },
  });
}

/** A block diagram out of a few, drawn from its expression. */
export const blockDiagramFigure = defineFigure({
  id: "block-diagram",
  subject: "availability",
  formula: "A = a_i A_{i\\,\\text{up}} + (1 - a_i) A_{i\\,\\text{down}}",
  sources: [
    "Trivedi (2002), Probability and Statistics, chapter 1: factoring",
    "Birnbaum (1969), On the Importance of Different Components in a Multicomponent System",
  ],
  options: {
    architecture: choice(Object.keys(architectures) as Architecture[], {
      default: "web shop",
      label: "architecture",
    }),
  },
  build: ({ architecture }) => drawBlockDiagram(architectures[architecture]),
});
