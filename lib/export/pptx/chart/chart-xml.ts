/** A chart plan as the chart part of a presentation. */

import { namespaces } from "../shapes";
import type { SlideTheme } from "../slide";
import { type Xml, join, nothing, tag, text, xmlDocument } from "../xml";
import { ink, stroke } from "./paint";
import type { CategoryPlan, ChartPlan, ValueAxis } from "./plan";
import { seriesElements, valued } from "./series-xml";
import type { Sheet } from "./sheet";

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Sizes of text in points: readable from the last row. */
const size = { labels: 16, titles: 18, legend: 16 } as const;

/** Ids of the axis under or beside the data, and of the axis of values. */
const ids = { along: 111111111, value: 222222222 } as const;

/** The document of a chart whose workbook is the relation `workbook`. */
export function chartDocument(
  plan: ChartPlan,
  sheet: Sheet,
  { theme, workbook }: { readonly theme: SlideTheme; readonly workbook: string },
): string {
  const series = seriesElements(plan, sheet, theme);
  const plotted = plan.kind === "scatter" ? scatterArea(plan, series) : categoryArea(plan, series);
  const chart = tag(
    "c:chart",
    {},
    valued("autoTitleDeleted", 1),
    tag("c:plotArea", {}, tag("c:layout"), plotted, tag("c:spPr", {}, tag("a:noFill"))),
    plan.legend ? legend(plan) : nothing,
    valued("plotVisOnly", 1),
    valued("dispBlanksAs", "gap"),
  );
  return xmlDocument(
    tag(
      "c:chartSpace",
      {
        "xmlns:c": chartNamespace,
        "xmlns:a": namespaces["xmlns:a"],
        "xmlns:r": namespaces["xmlns:r"],
      },
      valued("date1904", 0),
      valued("roundedCorners", 0),
      chart,
      tag("c:spPr", {}, tag("a:noFill"), stroke(nothing, undefined)),
      textLook(size.labels),
      tag("c:externalData", { "r:id": workbook }, valued("autoUpdate", 0)),
    ),
  );
}

function scatterArea(
  { x, value }: { x: ValueAxis; value: ValueAxis },
  series: readonly Xml[],
): Xml {
  const chart = tag(
    "c:scatterChart",
    {},
    valued("scatterStyle", "lineMarker"),
    valued("varyColors", 0),
    ...series,
    valued("axId", ids.along),
    valued("axId", ids.value),
  );
  return join([
    chart,
    valueAxisElement(x, { own: ids.along, other: ids.value, place: "b", between: "midCat" }),
    valueAxisElement(value, { own: ids.value, other: ids.along, place: "l", between: "midCat" }),
  ]);
}

function categoryArea(plan: CategoryPlan, series: readonly Xml[]): Xml {
  const axes = [valued("axId", ids.along), valued("axId", ids.value)];
  const grouping = plan.stacked ? "stacked" : plan.kind === "bar" ? "clustered" : "standard";
  const chart =
    plan.kind === "bar"
      ? tag(
          "c:barChart",
          {},
          valued("barDir", plan.horizontal ? "bar" : "col"),
          valued("grouping", grouping),
          valued("varyColors", 0),
          ...series,
          valued("gapWidth", plan.gap),
          plan.stacked ? valued("overlap", 100) : nothing,
          ...axes,
        )
      : tag(
          "c:lineChart",
          {},
          valued("grouping", grouping),
          valued("varyColors", 0),
          ...series,
          valued("marker", 1),
          ...axes,
        );
  const [along, up] = plan.horizontal ? (["l", "b"] as const) : (["b", "l"] as const);
  const value = { own: ids.value, other: ids.along, place: up, between: "between" } as const;
  return join([chart, categoryAxis(plan, along), valueAxisElement(plan.value, value)]);
}

interface AxisPlace {
  readonly own: number;
  readonly other: number;
  readonly place: "b" | "l";
  readonly between: "midCat" | "between";
}

function valueAxisElement(axis: ValueAxis, { own, other, place, between }: AxisPlace): Xml {
  const { base, min, max, step, format, grid } = axis;
  const lines = tag("c:spPr", {}, stroke(ink(0.15), { width: 0.75, dash: "solid" }));
  return tag(
    "c:valAx",
    {},
    valued("axId", own),
    tag(
      "c:scaling",
      {},
      base === undefined ? nothing : valued("logBase", base),
      valued("orientation", "minMax"),
      valued("max", max),
      valued("min", min),
    ),
    valued("delete", 0),
    valued("axPos", place),
    grid ? tag("c:majorGridlines", {}, lines) : nothing,
    axisTitle(axis.title, place),
    tag("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    ...tickLook(axis.minorTicks),
    valued("crossAx", other),
    valued("crosses", "min"),
    valued("crossBetween", between),
    step === undefined ? nothing : valued("majorUnit", step),
  );
}

function categoryAxis({ categoryTitle, value }: CategoryPlan, place: "b" | "l"): Xml {
  return tag(
    "c:catAx",
    {},
    valued("axId", ids.along),
    tag("c:scaling", {}, valued("orientation", "minMax")),
    valued("delete", 0),
    valued("axPos", place),
    axisTitle(categoryTitle, place),
    tag("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    ...tickLook(),
    valued("crossAx", ids.value),
    // Bars grow from where the axes cross: from zero where there is one.
    valued("crosses", value.base === undefined ? "autoZero" : "min"),
    valued("auto", 1),
    valued("lblAlgn", "ctr"),
    valued("lblOffset", 100),
    valued("noMultiLvlLbl", 0),
  );
}

function tickLook(minor = false): Xml[] {
  return [
    valued("majorTickMark", "out"),
    valued("minorTickMark", minor ? "out" : "none"),
    valued("tickLblPos", "low"),
    tag("c:spPr", {}, stroke(ink(0.7), { width: 1, dash: "solid" })),
    textLook(size.labels),
  ];
}

function axisTitle(words: string, place: "b" | "l"): Xml {
  if (!words) return nothing;
  const look = { lang: "en-US", sz: 100 * size.titles, b: 0 };
  const run = tag("a:r", {}, tag("a:rPr", look, ink()), tag("a:t", {}, text(words)));
  const paragraph = tag(
    "a:p",
    {},
    tag("a:pPr", {}, tag("a:defRPr", { sz: look.sz, b: 0 }, ink())),
    run,
  );
  const turned = place === "l" ? { rot: -5400000, vert: "horz" } : {};
  const rich = tag("c:rich", {}, tag("a:bodyPr", turned), tag("a:lstStyle"), paragraph);
  return tag("c:title", {}, tag("c:tx", {}, rich), valued("overlay", 0));
}

function legend({ series }: ChartPlan): Xml {
  const hidden = series.flatMap(({ inLegend }, i) =>
    inLegend ? [] : [tag("c:legendEntry", {}, valued("idx", i), valued("delete", 1))],
  );
  const position = valued("legendPos", "b");
  return tag("c:legend", {}, position, ...hidden, valued("overlay", 0), textLook(size.legend));
}

function textLook(points: number): Xml {
  const look = tag("a:defRPr", { sz: 100 * points, b: 0 }, ink());
  const end = tag("a:endParaRPr", { lang: "en-US" });
  const paragraph = tag("a:p", {}, tag("a:pPr", {}, look), end);
  return tag("c:txPr", {}, tag("a:bodyPr"), tag("a:lstStyle"), paragraph);
}
