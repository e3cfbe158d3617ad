/** Verdicts in words. */

import { escapeHtml } from "../core/html";
import type { MimeBundle } from "../lab/display";
import type { Verdict } from "./judge";
import type { SheetExercise } from "./sheet";

const heads: Readonly<Record<Verdict["kind"], string>> = {
  right: "Right.",
  mistake: "Not yet: a usual mistake.",
  near: "Nearly right.",
  part: "Partly right.",
  wrong: "Wrong.",
  missing: "Not answered yet.",
  unusable: "This cannot be checked.",
};

const colours: Readonly<Partial<Record<Verdict["kind"], string>>> = {
  right: "#009E73",
  missing: "#767676",
};

/** One line of text: what is the matter, what helps, what it earns. */
export function verdictText({ points }: { readonly points: number }, verdict: Verdict): string {
  const { kind, credit, hints } = verdict;
  const marks = Math.round(points * credit * 100) / 100;
  const said = kind === "missing" ? [] : hints;
  const helps = said.length > 0 ? ` ${said.join(" ")}` : "";
  return `${heads[kind]}${helps} (${marks} of ${points} ${points === 1 ? "point" : "points"})`;
}

/** What a cell shows of a verdict. */
export function sayVerdict(exercise: SheetExercise, verdict: Verdict): MimeBundle {
  const text = verdictText(exercise, verdict);
  const colour = colours[verdict.kind] ?? "#D55E00";
  const style = `border-left:4px solid ${colour};padding:2px 10px`;
  const title = /[.?!]$/.test(exercise.title) ? exercise.title : `${exercise.title}.`;
  return {
    "text/html": `<div style="${style}"><b>${escapeHtml(title)}</b> ${escapeHtml(text)}</div>`,
    "text/plain": `${title} ${text}`,
  };
}
