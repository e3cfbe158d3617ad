/**
 * Notebooks as files: nbformat 4.5.
 *
 * @see "The Jupyter Notebook Format", nbformat documentation
 */

export type Metadata = Readonly<Record<string, unknown>>;
/** On disk a text may be split into lines. */
export type Multiline = string | readonly string[];

export interface StreamOutput {
  readonly output_type: "stream";
  readonly name: "stdout" | "stderr";
  readonly text: Multiline;
}

export interface DisplayOutput {
  readonly output_type: "display_data";
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
}

export interface ResultOutput {
  readonly output_type: "execute_result";
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
  readonly execution_count: number | null;
}

export interface ErrorOutput {
  readonly output_type: "error";
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

interface CellBase {
  readonly id: string;
  readonly metadata: Metadata & { readonly tags?: readonly string[] };
  readonly source: Multiline;
}

export interface CodeCell extends CellBase {
  readonly cell_type: "code";
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export interface TextCell extends CellBase {
  readonly cell_type: "markdown" | "raw";
}

export type Cell = CodeCell | TextCell;

export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: number;
  readonly metadata: Metadata;
  readonly cells: readonly Cell[];
}

/** A text that may be split into lines, as one string. */
export function joinLines(text: Multiline): string {
  return typeof text === "string" ? text : text.join("");
}

/** A text as Jupyter stores it: lines with their line ends. */
export function splitLines(text: Multiline): string[] {
  return joinLines(text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** True if a cell carries a tag. */
export function hasTag(cell: Cell, tag: string): boolean {
  return cell.metadata.tags?.includes(tag) ?? false;
}

/** A notebook as text, laid out as Jupyter lays it out. */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => {
    const source = splitLines(cell.source);
    if (cell.cell_type !== "code") return { ...cell, source };
    return { ...cell, outputs: cell.outputs.map(splitOutput), source };
  });
  return `${JSON.stringify(sortKeys({ ...notebook, cells }), undefined, 1)}\n`;
}

function splitOutput(output: Output): Output {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === "string" && isText(type) ? splitLines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) as Record<string, unknown> };
}

function isText(type: string): boolean {
  return type.startsWith("text/") || type === "image/svg+xml" || type === "application/javascript";
}

/** A value with the keys of every object in alphabetical order, as Jupyter writes them. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}
