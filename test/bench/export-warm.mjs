/** Times of one figure in each format, in a process that has drawn before: prints JSON (s). */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitLibrary } from "../../bin/emit.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const load = createRequire(join(emitLibrary(root).dir, "export", "picture.js"));
const { makePicture } = load("./picture.js");
const { writePptx } = load("./pptx/index.js");
const { figureSlide } = load("./slide.js");
const { amdahlFigure } = load("../figure/scaling/amdahl.js");

const rounds = Number(process.argv[2]);

/** @type {Record<string, () => Promise<unknown>>} */
const makers = {};
for (const format of ["png", "svg", "pdf", "html", "gif"]) {
  makers[format] = () => makePicture(amdahlFigure(), { format, preset: "slide" });
}
const deck = { theme: "light", shape: "16:9", title: "bench" };
makers["pptx"] = () => writePptx([figureSlide(amdahlFigure(), {}).slide], deck);

/** @type {Record<string, number[]>} */
const times = {};
for (const [format, make] of Object.entries(makers)) {
  for (let i = 0; i < 2; i += 1) await make();
  const taken = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await make();
    taken.push((performance.now() - start) / 1000);
  }
  times[format] = taken;
}
console.log(JSON.stringify(times));
