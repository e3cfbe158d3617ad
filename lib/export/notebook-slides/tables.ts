/** Tables that cells put out, read from their HTML. */

import { Parser } from "htmlparser2";
import type { TableRow, TextBlock } from "../pptx";

/** The class around tables that `table` shows. */
const ours = "distlab-table";

/** What such a table holds. */
interface Table {
  caption: string;
  readonly rows: string[][];
}

/** The tables of class `distlab-table` in a piece of HTML, each after its caption. */
export function tablesIn(html: string): TextBlock[] {
  return read(html).flatMap(({ caption, rows }): TextBlock[] => {
    const words = tidy(caption);
    const title: TextBlock[] = words
      ? [{ kind: "paragraph", runs: [{ text: words, bold: true }] }]
      : [];
    const cells = rows
      .filter((row) => row.length > 0)
      .map((row): TableRow => row.map((cell) => (tidy(cell) ? [{ text: tidy(cell) }] : [])));
    return cells.length > 0 ? [...title, { kind: "table", rows: cells }] : [];
  });
}

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

function read(html: string): Table[] {
  const tables: Table[] = [];
  /** Elements that are open, from the first one of our class on. */
  const open: string[] = [];
  let place: "caption" | "cell" | undefined;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, { class: classes = "" }) {
      const isOurs = classes.split(/\s+/).includes(ours);
      if (open.length === 0 && !isOurs) return;
      open.push(name);
      if (hidden > 0 || name === "script" || name === "style") hidden += 1;
      else if (name === "table") tables.push({ caption: "", rows: [] });
      else if (name === "tr") tables.at(-1)?.rows.push([]);
      else if (name === "caption") place = "caption";
      else if (name === "th" || name === "td") {
        tables.at(-1)?.rows.at(-1)?.push("");
        place = "cell";
      }
    },
    ontext(text) {
      const table = tables.at(-1);
      if (hidden > 0 || !table || open.length === 0) return;
      const row = table.rows.at(-1);
      if (place === "caption") table.caption += text;
      else if (place === "cell" && row && row.length > 0) row[row.length - 1] += text;
    },
    onclosetag(name) {
      if (open.length === 0) return;
      open.pop();
      if (hidden > 0) hidden -= 1;
      else if (["caption", "th", "td"].includes(name)) place = undefined;
    },
  });
  parser.end(html);
  return tables;
}
