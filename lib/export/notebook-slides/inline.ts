/** One line of Markdown as runs of text, with the formulas and pictures that stand in it. */

import type { Token } from "markdown-it";
import type { TextRun } from "../pptx";
import { readableFormula } from "../pptx/formula";

/** What interrupts the words of a line: it needs a place of its own. */
export type Inset =
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "image"; readonly address: string; readonly words: string };

export type Piece = TextRun | Inset;

export const isInset = (piece: Piece): piece is Inset => "kind" in piece;

/** The pieces of a line, in order; a formula in the line is read as text. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const depth = { strong: 0, em: 0 };
  const links: string[] = [];
  const looked = (text: string, look: Partial<TextRun> = {}): TextRun => {
    const link = links.at(-1);
    return {
      text,
      ...(depth.strong > 0 && { bold: true }),
      ...(depth.em > 0 && { italic: true }),
      ...(link && { link }),
      ...look,
    };
  };
  return tokens.flatMap((token): Piece[] => {
    const { type, content, markup } = token;
    switch (type) {
      case "strong_open":
      case "strong_close":
        depth.strong += token.nesting;
        return [];
      case "em_open":
      case "em_close":
        depth.em += token.nesting;
        return [];
      case "link_open":
        links.push(openable(attribute(token, "href")));
        return [];
      case "link_close":
        links.pop();
        return [];
      case "code_inline":
        return [looked(content, { code: true })];
      case "formula":
        if (markup === "$$") return [{ kind: "formula", tex: content.trim() }];
        return [looked(formulaLine(content), isSymbol(content) ? { italic: true } : {})];
      case "image":
        return [{ kind: "image", address: attribute(token, "src"), words: content }];
      case "softbreak":
        return [looked(" ")];
      case "hardbreak":
        return [looked("\n")];
      default:
        return content ? [looked(content)] : [];
    }
  });
}

/** A line whose formulas and pictures are words, too: for titles and cells of tables. */
export function runsOf(tokens: readonly Token[]): TextRun[] {
  return piecesOf(tokens).map((piece) => (isInset(piece) ? inWords(piece) : piece));
}

/** What stands for a formula or a picture where it cannot be drawn. */
export function inWords(inset: Inset): TextRun {
  if (inset.kind === "formula") return { text: formulaLine(inset.tex) };
  // The address of a picture in the text itself would be pages long.
  const name = inset.words || inset.address.replace(/^data:.*/s, "unnamed");
  return { text: `(picture: ${name})`, italic: true };
}

/** A formula in the line of the words, with the minus and the small numbers that print has. */
function formulaLine(tex: string): string {
  return readableFormula(tex)
    .replace(/(^|[\s(=/])-/g, "$1−")
    .replace(/\^\*/g, "*")
    .replace(/\^(\d+)(?![\p{L}(])/gu, (_, power: string) => inDigits(power, "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    .replace(/_(\d+)(?![\p{L}(])/gu, (_, index: string) => inDigits(index, "₀₁₂₃₄₅₆₇₈₉"));
}

const inDigits = (number: string, digits: string): string =>
  number.replace(/\d/g, (digit) => digits.charAt(Number(digit)));

const attribute = (token: Token, name: string): string =>
  String(new Map(token.attrs).get(name) ?? "");

/** A formula without numbers: set in italics, as mathematics has its letters. */
const isSymbol = (tex: string) => !/\d/.test(tex);

/** An address that PowerPoint opens; it takes a file for broken if one is no address at all. */
function openable(address: string): string {
  if (!/^(https?|mailto):/i.test(address)) return "";
  try {
    return new URL(address).href;
  } catch {
    return "";
  }
}
