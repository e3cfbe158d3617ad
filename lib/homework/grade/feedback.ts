/** Feedback for one student: a page without scripts, in which all that they wrote is text. */

import { escapeHtml } from "../../core/html";
import { verdictText } from "../words";
import type { ExerciseResult, StudentResult } from "./grade-one";

const style = `
body { font: 16px/1.5 "Open Sans", Arial, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: #222; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0.3rem; }
pre { background: #f5f5f5; padding: 0.6rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
.right, .not { border-left: 4px solid #009e73; padding: 0.1rem 0.7rem; overflow-wrap: anywhere; } .not { border-color: #d55e00; }
table { border-collapse: collapse; } td, th { padding: 0.1rem 0.8rem 0.1rem 0; text-align: left; } td.n { text-align: right; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } pre { background: #2a2a2a; } }
`;

/** The page of a student. */
export function feedbackPage(name: string, result: StudentResult): string {
  const { student, exercises, points, earned, notes } = result;
  const title = escapeHtml(`${name}: ${student}`);
  const rows = exercises.map(
    (each) =>
      `<tr><td>${escapeHtml(each.title)}</td><td class="n">${each.earned}</td><td class="n">${each.points}</td></tr>`,
  );
  return [
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title><style>${style}</style></head><body><main>`,
    `<h1>${title}: ${earned} of ${points} points</h1>`,
    ...(notes.length > 0
      ? [`<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("")}</ul>`]
      : []),
    `<table><thead><tr><th>Exercise</th><th>Earned</th><th>Points</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
    ...exercises.map(section),
    `</main></body></html>\n`,
  ].join("\n");
}

function section(exercise: ExerciseResult): string {
  const { title, verdict, source, text } = exercise;
  const said = `<p class="${verdict.kind === "right" ? "right" : "not"}">${escapeHtml(verdictText(exercise, verdict))}</p>`;
  const code = source === "" ? "" : `<pre><code>${escapeHtml(source)}</code></pre>`;
  const printed = text === "" ? "" : `<p>It printed:</p><pre>${escapeHtml(text)}</pre>`;
  return `<section><h2>${escapeHtml(title)}</h2>${said}${code}${printed}</section>`;
}
