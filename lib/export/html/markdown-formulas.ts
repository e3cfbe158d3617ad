/** Formulas in Markdown: `$…$` in a line, `$$…$$` in a line or on lines of their own. */

import type { MarkdownIt } from "markdown-it";
import { formulaHtml } from "./formula";

/**
 * Teaches a Markdown reader formulas. A dollar sign opens one only before a character that is no
 * space, and closes one only after such a character and before no digit: "$5 or $6" stays money.
 * Code stays code, since a formula has no backtick and begins outside of code.
 */
export function addFormulas(markdown: MarkdownIt): void {
  markdown.inline.ruler.after("escape", "formula", (state, silent) => {
    const found = formulaAt(state.src, state.pos);
    if (!found) return false;
    if (!silent) {
      const token = state.push("formula", "", 0);
      token.content = found.tex;
      token.markup = found.mark;
    }
    state.pos += found.length;
    return true;
  });
  markdown.block.ruler.before(
    "paragraph",
    "formula",
    (state, first, end, silent) => {
      const lineAt = (i: number) =>
        state.src.slice((state.bMarks[i] ?? 0) + (state.tShift[i] ?? 0), state.eMarks[i]);
      if (!lineAt(first).startsWith("$$")) return false;
      let last = first;
      while (
        last < end &&
        !/[^$\s].*\$\$\s*$|^\s*\$\$\s*$/.test(lineAt(last).slice(last === first ? 2 : 0))
      ) {
        last += 1;
      }
      if (last >= end) return false;
      if (silent) return true;
      const lines = Array.from({ length: last - first + 1 }, (_, i) => lineAt(first + i));
      const tex = lines.join("\n").trim().slice(2, -2);
      if (tex.includes("$$")) return false;
      const token = state.push("formula", "", 0);
      token.content = tex;
      token.markup = "$$";
      token.map = [first, last + 1];
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph", "blockquote", "list"] },
  );
  markdown.renderer.rules["formula"] = (tokens, i) => {
    const { content = "", markup } = tokens[i] ?? {};
    return formulaHtml(content, markup === "$$");
  };
}

interface Formula {
  readonly tex: string;
  readonly mark: "$" | "$$";
  readonly length: number;
}

function formulaAt(text: string, position: number): Formula | undefined {
  if (text[position] !== "$") return undefined;
  const mark = text[position + 1] === "$" ? "$$" : "$";
  const rest = text.slice(position);
  const [whole, tex] =
    (mark === "$$" ? /^\$\$([^`]+?)\$\$/ : /^\$(?!\s)((?:\\.|[^\\$`])+?)(?<!\s)\$(?!\d)/s).exec(
      rest,
    ) ?? [];
  return whole === undefined || tex === undefined ? undefined : { tex, mark, length: whole.length };
}
