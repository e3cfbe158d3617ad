/** Code with its words coloured. */

import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import { escapeHtml } from "../../core/html";

const names: Readonly<Record<string, string>> = {
  bash: "bash",
  sh: "bash",
  shell: "bash",
  json: "json",
  javascript: "typescript",
  js: "typescript",
  ts: "typescript",
  typescript: "typescript",
};

hljs.registerLanguage("bash", bash);
hljs.registerLanguage("json", json);
hljs.registerLanguage("typescript", typescript);

/** Code as HTML; in a language that is not known, as it stands. */
export function highlighted(code: string, language: string): string {
  const name = names[language.toLowerCase()];
  return name === undefined ? escapeHtml(code) : hljs.highlight(code, { language: name }).value;
}
