/** Series as PowerPoint writes them. */

import type { SlideTheme } from "../slide";
import { type Xml, nothing, tag, text } from "../xml";
import { fill, readable, stroke } from "./paint";
import type { CategorySeries, ChartPlan, MarkerLook, Paint, SeriesLook } from "./plan";
import { type Column, type Sheet, reference } from "./sheet";

/** An element whose only content is a value. */
export const valued = (name: string, val: string | number): Xml => tag(`c:${name}`, { val });

/** All series of a chart, in the order that the schema wants for its kind. */
export function seriesElements(plan: ChartPlan, sheet: Sheet, theme: SlideTheme): Xml[] {
  return plan.series.map((series, i) => {
    const { along, value } = sheet.series[i] ?? { along: 0, value: 0 };
    const [xColumn, yColumn] = [sheet.columns[along], sheet.columns[value]];
    if (!xColumn || !yColumn) throw new Error(`no column for series ${i}`);
    const head = [
      valued("idx", i),
      valued("order", i),
      tag("c:tx", {}, textReference(reference(value, 1), [series.name])),
    ];
    const paint = readable(series.paint, theme);
    const values = numbers(yColumn, value);
    if (plan.kind === "bar") {
      const names = texts(xColumn, along);
      return tag(
        "c:ser",
        {},
        ...head,
        tag("c:spPr", {}, fill(paint)),
        valued("invertIfNegative", 0),
        ...ownPaints(series as CategorySeries, theme),
        tag("c:cat", {}, names),
        tag("c:val", {}, values),
      );
    }
    const isLine = plan.kind === "line";
    return tag(
      "c:ser",
      {},
      ...head,
      tag("c:spPr", {}, stroke(fill(paint), series.line)),
      markerElement(series, paint),
      tag(
        isLine ? "c:cat" : "c:xVal",
        {},
        isLine ? texts(xColumn, along) : numbers(xColumn, along),
      ),
      tag(isLine ? "c:val" : "c:yVal", {}, values),
      valued("smooth", 0),
    );
  });
}

function markerElement({ marker }: SeriesLook, paint: Paint): Xml {
  if (!marker) return tag("c:marker", {}, valued("symbol", "none"));
  return tag(
    "c:marker",
    {},
    valued("symbol", marker.symbol),
    valued("size", marker.size),
    tag("c:spPr", {}, ...markerPaint(marker, paint)),
  );
}

function markerPaint({ symbol, hollow }: MarkerLook, paint: Paint): Xml[] {
  const isThin = symbol === "x" || symbol === "plus" || symbol === "star";
  const inside = hollow || isThin ? tag("a:noFill") : fill(paint);
  const outline = hollow || isThin ? { width: 1.5, dash: "solid" as const } : undefined;
  return [inside, stroke(fill(paint), outline)];
}

function ownPaints({ paints = [] }: CategorySeries, theme: SlideTheme): Xml[] {
  return paints.map((paint, i) =>
    tag(
      "c:dPt",
      {},
      valued("idx", i),
      valued("invertIfNegative", 0),
      valued("bubble3D", 0),
      tag("c:spPr", {}, fill(readable(paint, theme))),
    ),
  );
}

/** A reference to cells with a copy of what they hold; empty cells are gaps. */
function numbers({ cells }: Column, column: number): Xml {
  const points = cells.map((cell, i) =>
    cell === undefined ? nothing : tag("c:pt", { idx: i }, tag("c:v", {}, text(String(cell)))),
  );
  const cache = tag(
    "c:numCache",
    {},
    tag("c:formatCode", {}, text("General")),
    valued("ptCount", cells.length),
    ...points,
  );
  const formula = reference(column, 2, cells.length + 1);
  return tag("c:numRef", {}, tag("c:f", {}, text(formula)), cache);
}

function texts({ cells }: Column, column: number): Xml {
  return textReference(reference(column, 2, cells.length + 1), cells.map(String));
}

function textReference(formula: string, words: readonly string[]): Xml {
  const points = words.map((word, i) => tag("c:pt", { idx: i }, tag("c:v", {}, text(word))));
  const cache = tag("c:strCache", {}, valued("ptCount", words.length), ...points);
  return tag("c:strRef", {}, tag("c:f", {}, text(formula)), cache);
}
