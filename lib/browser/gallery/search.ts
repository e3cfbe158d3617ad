/** Searching the figures. */

import type { Schema } from "../../core/option";

/** What a figure is found by. */
export interface Searchable {
  readonly id: string;
  readonly subject: string;
  readonly options: Schema;
  readonly formula: string;
  readonly sources: readonly string[];
}

/** All words of a figure, as they are compared. */
export function wordsOf(figure: Searchable, finding: string): string {
  const { id, subject, options, formula, sources } = figure;
  const labels = Object.entries(options).flatMap(([name, { label }]) => [name, label]);
  return plain([id, id.replaceAll("-", " "), subject, finding, ...labels, formula, ...sources]);
}

/** Whether each word that is asked for is among a figure's words, or within one of them. */
export function matches(words: string, asked: string): boolean {
  return plain([asked])
    .split(" ")
    .every((word) => words.includes(word));
}

/** Small letters without accents, one blank between words. */
const plain = (texts: readonly string[]) =>
  texts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
