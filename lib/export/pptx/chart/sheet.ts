/** The data behind a chart: what opens when somebody chooses "Edit data". */

import { Relations, pack } from "../package";
import { themeDocument } from "../theme";
import { type Xml, nothing, tag, text, xmlDocument } from "../xml";
import type { ChartPlan } from "./plan";

export type Cell = string | number | undefined;

/** A column: its header and what stands under it. */
export interface Column {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** Columns, and for each series the places of what it is drawn from. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly series: readonly { readonly along: number; readonly value: number }[];
}

/**
 * Lays the data out: series over the same x share its column.
 *
 * All columns are equally long, empty cells at the end: LibreOffice loses series that are not.
 */
export function sheetOf(plan: ChartPlan): Sheet {
  const columns: Column[] = [];
  const placeOf = (column: Column): number => columns.push(column) - 1;
  const shared = ({ header, cells }: Column): number => {
    const same = columns.findIndex(
      (each) => each.header === header && each.cells.join() === cells.join(),
    );
    return same >= 0 ? same : placeOf({ header, cells });
  };
  const height = Math.max(
    ...plan.series.map((each) => ("points" in each ? each.points.length : 0)),
  );
  const long = (cells: readonly Cell[]) => Array.from({ length: height }, (_, i) => cells[i]);
  const series =
    plan.kind === "scatter"
      ? plan.series.map(({ name, points }) => ({
          along: shared({ header: plan.x.title, cells: long(points.map(({ x }) => x)) }),
          value: placeOf({ header: name, cells: long(points.map(({ y }) => y)) }),
        }))
      : plan.series.map(({ name, values }) => ({
          along: shared({ header: plan.categoryTitle, cells: plan.categories }),
          value: placeOf({ header: name, cells: values }),
        }));
  return { columns, series };
}

/** Where cells are, in the words of a chart: `Sheet1!$B$2:$B$42`. */
export function reference(column: number, from: number, to = from): string {
  const letter = lettersOf(column);
  const end = to === from ? "" : `:$${letter}$${to}`;
  return `Sheet1!$${letter}$${from}${end}`;
}

/** A, B, … Z, AA, AB, … */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const spreadsheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The sheet as an Excel workbook. */
export function workbookOf({ columns }: Sheet): Promise<Uint8Array> {
  const root = new Relations();
  root.to("officeDocument", "xl/workbook.xml");
  const relations = new Relations();
  const id = relations.to("worksheet", "xl/worksheets/sheet1.xml");
  relations.to("styles", "xl/styles.xml");
  relations.to("theme", "xl/theme/theme1.xml");
  const namespaces = {
    xmlns: main,
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  const workbook = tag(
    "workbook",
    namespaces,
    tag("sheets", {}, tag("sheet", { name: "Sheet1", sheetId: 1, "r:id": id })),
  );
  const height = 1 + Math.max(...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => rowOf(columns, row));
  const worksheet = tag("worksheet", { xmlns: main }, tag("sheetData", {}, ...rows));
  const parts = [
    {
      path: "xl/workbook.xml",
      content: xmlDocument(workbook),
      contentType: `${spreadsheetml}.sheet.main+xml`,
      relations,
    },
    {
      path: "xl/worksheets/sheet1.xml",
      content: xmlDocument(worksheet),
      contentType: `${spreadsheetml}.worksheet+xml`,
    },
    {
      path: "xl/styles.xml",
      content: xmlDocument(plainStyles()),
      contentType: `${spreadsheetml}.styles+xml`,
    },
    {
      path: "xl/theme/theme1.xml",
      content: themeDocument("light"),
      contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    },
  ];
  return pack(parts, root);
}

/** The least that Excel wants to find: one font, two fills, one border, one format. */
function plainStyles(): Xml {
  const list = (name: string, ...items: readonly Xml[]) =>
    tag(name, { count: items.length }, ...items);
  const fill = (pattern: string) => tag("fill", {}, tag("patternFill", { patternType: pattern }));
  const format = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const normal = tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
  return tag(
    "styleSheet",
    { xmlns: main },
    list("fonts", tag("font", {}, tag("sz", { val: 11 }), tag("name", { val: "Arial" }))),
    list("fills", fill("none"), fill("gray125")),
    list("borders", tag("border", {}, ...["left", "right", "top", "bottom"].map((s) => tag(s)))),
    list("cellStyleXfs", tag("xf", format)),
    list("cellXfs", tag("xf", { ...format, xfId: 0 })),
    list("cellStyles", normal),
  );
}

function rowOf(columns: readonly Column[], row: number): Xml {
  const cells = columns.map(({ header, cells: below }, column) => {
    const value = row === 0 ? header : below[row - 1];
    const place = `${lettersOf(column)}${row + 1}`;
    if (value === undefined) return nothing;
    if (typeof value === "number") return tag("c", { r: place }, tag("v", {}, text(String(value))));
    const words = tag("t", { "xml:space": "preserve" }, text(value));
    return tag("c", { r: place, t: "inlineStr" }, tag("is", {}, words));
  });
  return tag("row", { r: row + 1 }, ...cells);
}
