/** What a page may do: run the scripts it was written with, and nothing else. */

import { createHash } from "node:crypto";

/** How a policy names a script: by its content. */
export function scriptHash(code: string | Buffer): string {
  return `sha256-${createHash("sha256").update(code).digest("base64")}`;
}

/**
 * A Content-Security-Policy for a page that stands alone: no network, no frames, no forms, no
 * script but those named. Styles may be inline, since plotly.js and formulas bring some; they
 * could load images and fonts from within the page only. Workers are for simulations: they run a
 * script that the page holds already.
 */
export function contentPolicy(hashes: readonly string[], { workers = false } = {}): string {
  const scripts = hashes.length > 0 ? hashes.map((hash) => `'${hash}'`).join(" ") : "'none'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    ...(workers ? ["worker-src blob:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
