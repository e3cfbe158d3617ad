/** Completion and Shift-Tab, in Jupyter's terms. */

import type { Interpreter } from "../interpreter";
import type { Content } from "./message";
import { toCodePoints, toIndex } from "./text-position";

/** Answers a `complete_request`. */
export function complete(interpreter: Interpreter, request: Content): Content {
  const { code, position } = placeOf(request);
  const { start, end, candidates, original } = interpreter.complete(code, position);
  const kinds = new Map(original?.entries.map(({ name, kind }) => [name, kind]));
  const range = { start: toCodePoints(code, start), end: toCodePoints(code, end) };
  return {
    status: "ok",
    matches: candidates,
    cursor_start: range.start,
    cursor_end: range.end,
    metadata: {
      _jupyter_types_experimental: candidates.map((text) => ({
        ...range,
        text,
        type: kinds.get(text) ?? "",
      })),
    },
  };
}

/** Answers an `inspect_request`: signature and doc comment of what stands at the cursor. */
export function inspect(interpreter: Interpreter, request: Content): Content {
  const { code, position } = placeOf(request);
  for (const at of placesToLookAt(code, position)) {
    const info = interpreter.inspect(code, at);
    if (!info?.displayParts?.length) continue;
    const tags = (info.tags ?? []).map(({ name, text = [] }) => `@${name} ${textOf(text)}`);
    const parts = [textOf(info.displayParts), textOf(info.documentation ?? []), tags.join("\n")];
    const text = parts.filter(Boolean).join("\n\n");
    return { status: "ok", found: true, data: { "text/plain": text }, metadata: {} };
  }
  return { status: "ok", found: false, data: {}, metadata: {} };
}

/** The cursor, the character before it, and the function whose arguments are being written. */
function placesToLookAt(code: string, position: number): number[] {
  const places = [position, position - 1];
  let open = 0;
  for (let i = position - 1; i > 0; i -= 1) {
    if (code[i] === ")") open += 1;
    if (code[i] === "(") open -= 1;
    if (open < 0) return [...places, i - 1];
  }
  return places.filter((each) => each >= 0);
}

function placeOf({ code, cursor_pos: cursor }: Content): { code: string; position: number } {
  const text = String(code ?? "");
  return { code: text, position: toIndex(text, Number(cursor ?? text.length)) };
}

function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join("");
}
