/** Compares the outputs of two runs of a notebook: the same words, and numbers that agree. */

import { unpackColumns, unpackColumnsInText } from "./columns";
import { type Notebook, type Output, joinLines, sortKeys } from "./format";

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * The differences between committed outputs and those of a new run, one sentence each.
 *
 * Numbers agree when they differ by no more than `tolerance`, relative to the larger one: their
 * last digit may differ between versions of Node.
 */
export function differences(before: Notebook, after: Notebook, tolerance: number): string[] {
  return before.cells.flatMap((cell, i) => {
    const other = after.cells[i];
    if (cell.cell_type !== "code" || other?.cell_type !== "code") return [];
    const [old, now] = [cell.outputs.map(textsOf), other.outputs.map(textsOf)];
    if (old.length !== now.length) {
      return [`cell ${i + 1} (${cell.id}) had ${old.length} outputs and now has ${now.length}`];
    }
    return old.flatMap((texts, k) =>
      [...new Set([...texts.keys(), ...(now[k]?.keys() ?? [])])]
        .map((type) => difference(texts.get(type), now[k]?.get(type), tolerance))
        .filter((found) => found !== undefined)
        .map((found) => `cell ${i + 1} (${cell.id}): ${found}`),
    );
  });
}

function textsOf(output: Output): Map<string, string> {
  if (output.output_type === "stream") return new Map([[output.name, joinLines(output.text)]]);
  if (output.output_type === "error") return new Map([[output.ename, output.evalue]]);
  return new Map(
    Object.entries(output.data).map(([type, value]) => [
      type,
      typeof value === "string" || Array.isArray(value)
        ? comparable(joinLines(value as string))
        : JSON.stringify(sortKeys(unpackColumns(value))),
    ]),
  );
}

/** Columns spelled out, and without pictures: they show what the columns say. */
function comparable(text: string): string {
  return unpackColumnsInText(text.replace(/data:image\/[^"]*/g, "data:image"));
}

function difference(before = "", after = "", tolerance: number): string | undefined {
  if (before === after) return undefined;
  const [old, now] = [before.match(number) ?? [], after.match(number) ?? []];
  const [oldWords, words] = [before.split(number), after.split(number)];
  const at = oldWords.findIndex((word, i) => word !== words[i]);
  if (at >= 0 || old.length !== now.length) {
    return `"${excerpt(oldWords[at] ?? before)}" became "${excerpt(words[at] ?? after)}"`;
  }
  const moved = old.findIndex((text, i) => !agree(Number(text), Number(now[i]), tolerance));
  return moved < 0 ? undefined : `${old[moved]} became ${now[moved]}`;
}

function agree(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
