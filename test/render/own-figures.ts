/** Figures of somebody who knows plotly, and nothing of the shared look. */

import type { Figure } from "../../lib/figure/figure";

const made = (figure: object) => figure as Figure;

/** Subplots, a second axis, annotations, shapes, error bars: what the declared figures have not. */
export const subplots = made({
  data: [
    { x: [1, 10, 100], y: [2, 3, 5], name: "left", error_y: { array: [0.3, 0.4, 0.5] } },
    { x: [1, 10, 100], y: [40, 20, 10], name: "second axis", yaxis: "y3" },
    { x: ["a", "b", "c"], y: [3, 1, 2], name: "right", type: "bar", xaxis: "x2", yaxis: "y2" },
  ],
  layout: {
    title: {
      text: "Two plots side by side",
      subtitle: { text: "with what else a figure may have" },
    },
    xaxis: { domain: [0, 0.4], type: "log", title: { text: "load (1/s)" } },
    xaxis2: { domain: [0.62, 1], title: { text: "kind" }, tickfont: { size: 9 } },
    yaxis: { title: { text: "latency (ms)" } },
    yaxis2: { anchor: "x2", title: { text: "count" } },
    yaxis3: { overlaying: "y", side: "right", title: { text: "share (%)" } },
    shapes: [{ type: "line", x0: 0, x1: 1, xref: "x domain", y0: 4, y1: 4, line: { width: 2 } }],
    annotations: [
      { x: 1, y: 4, yanchor: "bottom", text: "limit", showarrow: false, font: { size: 11 } },
      { x: 1, y: 1, xref: "x2", yref: "y2", text: "least" },
    ],
  },
});

/** A note below the axis, in the room that a wide margin gives it. */
export const noteBelow = made({
  data: [{ x: [1, 2, 3], y: [2, 1, 3], mode: "lines+markers" }],
  layout: {
    title: { text: "A note below", font: { color: "#D55E00", family: "Tinos" } },
    xaxis: { title: { text: "time (s)" } },
    margin: { b: 160 },
    annotations: [
      {
        xref: "paper",
        yref: "paper",
        x: 0,
        y: -0.25,
        yanchor: "top",
        showarrow: false,
        text: "source: a log",
      },
    ],
  },
});

/** An x axis that stands above its plot. */
export const axisAbove = made({
  data: [{ x: [1, 2, 3], y: [2, 1, 3] }],
  layout: { title: { text: "Above" }, xaxis: { side: "top", title: { text: "time above (s)" } } },
});

/** Names along an axis, one of which is a sentence. */
const sentence =
  "a category whose name somebody wrote out in full, which takes most of the picture's room";
export const longNames = (turned: boolean) => {
  const [names, values] = [
    ["short", sentence, "other"],
    [1, 2, 3],
  ];
  const columns = turned ? { x: values, y: names, orientation: "h" } : { x: names, y: values };
  return made({ data: [{ type: "bar", ...columns }], layout: {} });
};

/** Forty lines, each with a name. */
export const fortyLines = made({
  data: Array.from({ length: 40 }, (_, i) => ({ y: [i, i + 1], name: `line ${i + 1}` })),
  layout: {},
});

/** A table whose rows plotly would let overlap once the text grows. */
export const rows = made({
  data: [
    {
      type: "table",
      header: { values: ["name", "time"] },
      cells: {
        values: [
          ["a", "b", "c", "d"],
          [1, 2, 3, 4],
        ],
      },
    },
  ],
  layout: { title: { text: "A table" } },
});

/** Plots whose labels stand around them. */
export const round = {
  polar: made({
    data: [{ type: "scatterpolar", r: [1, 2, 3, 2], theta: ["north", "east", "south", "west"] }],
    layout: { title: { text: "Polar" } },
  }),
  ternary: made({
    data: [{ type: "scatterternary", a: [1, 2], b: [2, 1], c: [1, 1], mode: "markers" }],
    layout: {
      title: { text: "Ternary" },
      ternary: {
        aaxis: { title: { text: "consistency" } },
        baxis: { title: { text: "availability" } },
        caxis: { title: { text: "tolerance" } },
      },
    },
  }),
  pie: made({
    data: [
      {
        type: "pie",
        labels: ["reads", "writes", "scans"],
        values: [1, 20, 2],
        textposition: "outside",
        textinfo: "label",
      },
    ],
    layout: { title: { text: "Pie" } },
  }),
};

/** A scale of colours, and text whose size is named. */
export const heat = made({
  data: [
    {
      type: "heatmap",
      z: [
        [1, 2],
        [3, 4],
      ],
      colorbar: { title: { text: "load", font: { size: 10 } }, tickfont: { size: 9 } },
      text: [
        ["a", "b"],
        ["c", "d"],
      ],
      texttemplate: "%{text}",
      textfont: { size: 10 },
    },
  ],
  layout: { title: { text: "Heat" } },
});
