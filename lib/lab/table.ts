/** Puts rows of numbers and words into a cell. */

import { requireBetween, requireCount } from "../core/check";
import { csvOf } from "../core/csv";
import { readable } from "../core/format";
import { display } from "./display";
import { escapeHtml, scriptLiteral } from "../core/html";
import { contentId } from "./content-id";
import { onOneLine } from "./fragment";

/** One row: column name to value. */
export type Row = Readonly<Record<string, unknown>>;

export interface TableOptions {
  /** Unit of each column that has one: shown in its head. */
  readonly units?: Readonly<Record<string, string>>;
  /** Caption, in words. */
  readonly title?: string;
  /** Significant digits of numbers that are shown (1 to 100), or more to reach the point; CSV has all. */
  readonly digits?: number;
}

/**
 * Shows rows under the running cell: units in the heads, numbers to the right, text as text.
 * In a trusted notebook the table can be copied or saved as CSV.
 *
 * @param given - one object a row; columns in the order in which they first appear
 * @param options - units, caption, digits
 * @throws RangeError if there is no row, a unit names no column, or `digits` is not in 1 to 100
 */
export function table(given: readonly object[], options: TableOptions = {}): void {
  const { units = {}, title = "", digits = 4 } = options;
  // Objects of an interface are rows, too, though their type has no index.
  const rows = given as readonly Row[];
  if (rows.length === 0) throw new RangeError("rows must hold one row or more, got 0");
  requireCount({ digits });
  requireBetween(1, 100, { digits });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  for (const name of Object.keys(units)) {
    if (!columns.includes(name)) {
      throw new RangeError(`units must name columns (${columns.join(", ")}), got ${name}`);
    }
  }
  const heads = columns.map((name) => (units[name] ? `${name} (${units[name]})` : name));
  const cells = rows.map((row) => columns.map((name) => shown(row[name], digits)));
  const isNumeric = columns.map((name) =>
    rows.every((row) => typeof (row[name] ?? 0) === "number"),
  );
  const values = rows.map((row) => columns.map((name) => row[name] ?? ""));
  display({
    "text/html": html({ heads, cells, isNumeric, title, csv: csvOf([heads, ...values], "\r\n") }),
    "text/plain": plain([heads, ...cells], isNumeric),
  });
}

function shown(value: unknown, digits: number): string {
  // Digits before the point are never rounded away: 12074.39 is 12074, not 12070.
  if (typeof value === "number") return readable(value, digits);
  return value === undefined || value === null ? "" : String(value);
}

interface Parts {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly isNumeric: readonly boolean[];
  readonly title: string;
  readonly csv: string;
}

function html({ heads, cells, isNumeric, title, csv }: Parts): string {
  // Digits of one width are inherited: a notebook file holds hundreds of cells.
  const style = (i: number) => `text-align:${isNumeric[i] ? "right" : "left"}`;
  const row = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text, i) => `<${tag} style="${style(i)}">${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  const caption = title && `<caption>${escapeHtml(title)}</caption>`;
  const body = cells.map((each) => row("td", each)).join("");
  const id = contentId([title, ...heads, cells.length].join("\n"));
  return [
    `<div id="${id}" class="distlab-table"><table style="font-variant-numeric:tabular-nums">${caption}`,
    `<thead>${row("th", heads)}</thead><tbody>${body}</tbody></table></div>`,
    `<script>(${addButtons})("${id}",${scriptLiteral(csv)})</script>`,
  ].join("");
}

/** Columns under each other, for a terminal. */
function plain(rows: readonly (readonly string[])[], isNumeric: readonly boolean[]): string {
  const widths = isNumeric.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, i) =>
        isNumeric[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

/** Runs in the page; an untrusted notebook has the table without the buttons. */
const addButtons = onOneLine(`(id, csv) => {
  const place = document.currentScript?.parentNode.querySelector("#" + id) ?? document.getElementById(id);
  const button = (textContent, onclick) => {
    const element = Object.assign(document.createElement("button"), { textContent, onclick });
    element.style.marginRight = "0.5em";
    place.append(element);
    return element;
  };
  const copy = button("Copy as CSV", async () => {
    await navigator.clipboard.writeText(csv);
    copy.textContent = "Copied";
  });
  button("Save as CSV", () => {
    const href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href, download: "table.csv" }).click();
    URL.revokeObjectURL(href);
  });
}`);
