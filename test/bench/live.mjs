/** Times live figures: from a change of a control to the painted frame, in a headless Chromium. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { emitLibrary } from "../../bin/emit.mjs";
import { findBrowser } from "../../bin/setup/browser.mjs";
import { SetupError, say } from "../../bin/setup/say.mjs";
import { median } from "./median.mjs";

/** Changes of each figure in a round. */
const changesPerRound = 3;
/** A closed form is painted within this time (ms), but for one change in twenty. */
const goal = 100;

/**
 * @typedef {object} Change
 * @property {number} time - ms
 * @property {object} values - of all options, as they were drawn
 */

/** @param {string} root @param {number} rounds */
export async function benchLive(root, rounds) {
  const browserPath = process.env["DISTLAB_TEST_BROWSER"] ?? findBrowser();
  if (!browserPath) throw new SetupError("no Chromium was found: name one in CHROMIUM.");
  const load = createRequire(join(emitLibrary(root).dir, "export", "picture.js"));
  const { makePicture } = load("./picture.js");
  const { figures } = load("../figure/registry.js");
  const folder = mkdtempSync(join(tmpdir(), "distlab-bench-"));
  const file = join(folder, "figure.html");
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const changes = changesPerRound * rounds;
  say(`${changes} changes of each figure in ${browserPath} ${browser.version()}`);
  const rows = [];
  try {
    for (const figure of figures) {
      writeFileSync(file, (await makePicture(figure(), { format: "html" })).bytes);
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(pathToFileURL(file).href);
      await page.locator("main.distlab-live .main-svg").first().waitFor();
      const drawn = await page.evaluate(changeControls, changes);
      await page.close();
      rows.push(rowOf(figure, drawn));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
  console.table(rows.sort((a, b) => b["p95 (ms)"] - a["p95 (ms)"]));
  const closed = rows.filter(({ kind }) => kind === "closed form");
  const late = closed.filter((row) => row["p95 (ms)"] > goal).map(({ figure }) => figure);
  say(`closed forms with p95 ≤ ${goal} ms: ${closed.length - late.length} of ${closed.length}`);
  if (late.length > 0) say(`later: ${late.join(", ")}`);
}

/** @param {any} figure @param {readonly Change[]} drawn */
function rowOf(figure, drawn) {
  const times = drawn.map(({ time }) => time);
  // What the model takes of it, though in Node; without the first, which compiles it.
  const models = drawn.map(({ values }) => {
    const start = performance.now();
    figure(values);
    return performance.now() - start;
  });
  const options = Object.values(figure.options);
  return {
    figure: String(figure.id),
    kind: options.some(({ kind }) => kind === "seed") ? "simulated" : "closed form",
    changes: drawn.length,
    "median (ms)": Math.round(median(times)),
    "p95 (ms)": Math.round(quantile(times, 0.95)),
    "model alone, p95 (ms)": Number(quantile(models.slice(1), 0.95).toFixed(1)),
  };
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/**
 * Runs in the page: sets one control after the other to values all over its range.
 *
 * @param {number} count
 * @returns {Promise<Change[]>} what was painted; what a model refuses is not
 */
async function changeControls(count) {
  // Names of the page, which this project's types for scripts do not have.
  const { document, Event, MessageChannel, requestAnimationFrame } = /** @type {any} */ (
    globalThis
  );
  const place = document.getElementById("figure");
  const controls =
    ".distlab-control :is(input[type=range],input[type=number],input[type=checkbox],select)";
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    });
  /** @param {any} control @param {number} i */
  const change = (control, i) => {
    const share = (0.2 + i * 0.618034) % 1;
    if (control.type === "checkbox") control.checked = !control.checked;
    else if (control.type === "range") control.value = Math.round(share * control.max);
    else if (control.type === "number") control.value = i + 2;
    else control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    control.dispatchEvent(new Event(control.type === "range" ? "input" : "change"));
  };
  /** @type {Change[]} */
  const drawn = [];
  for (let i = 0; i < count; i += 1) {
    const all = place.querySelectorAll(controls);
    const start = performance.now();
    const values = await new Promise((resolve) => {
      /** @param {any} event */
      const done = ({ detail }) => {
        clearInterval(refused);
        resolve(detail.values);
      };
      place.addEventListener("distlab:drawn", done, { once: true });
      const refused = setInterval(() => {
        const alerts = [...place.querySelectorAll("[role=alert]")];
        if (!alerts.some(({ textContent }) => textContent !== "")) return;
        clearInterval(refused);
        place.removeEventListener("distlab:drawn", done);
        resolve(undefined);
      }, 50);
      change(all[i % all.length], i);
    });
    if (!values) continue;
    await painted();
    drawn.push({ time: performance.now() - start, values });
  }
  return drawn;
}
