/** Seeded streams give the same bits in Node and in a browser. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLibrary } from "../../bin/emit.mjs";
import { type RandomStream, streams } from "../../lib/core/random";
import { browserPath, root } from "./jupyter";
import { NotebookPage } from "./notebook-page";

type Draw = "uniform" | "exponential" | "normal";

describe.skipIf(!browserPath)("random streams", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await NotebookPage.launch()));
  afterAll(() => browser?.close());

  it.each(["uniform", "exponential", "normal"] satisfies Draw[])("%s", async (draw) => {
    const { dir } = emitLibrary(root);
    const modules = Object.fromEntries(
      ["check", "exact-math", "random"].map((name) => [
        `./${name}`,
        readFileSync(join(dir, "core", `${name}.js`), "utf8"),
      ]),
    );
    const page = await browser.newPage();
    const inBrowser = await page.evaluate(
      ({ modules: sources, draw: kind }) => {
        const loaded: Record<string, Record<string, unknown>> = {};
        const load = (name: string): Record<string, unknown> => {
          const known = loaded[name];
          if (known) return known;
          const exports = (loaded[name] = {} as Record<string, unknown>);
          new Function("exports", "require", sources[name] ?? "")(exports, load);
          return exports;
        };
        const { streams: open } = load("./random") as {
          streams: (seed: number) => Record<string, Record<string, () => number>>;
        };
        const stream = open(417)["arrivals"];
        return Array.from({ length: 10_000 }, () => stream?.[kind]?.());
      },
      { modules, draw },
    );
    const stream = streams(417)["arrivals"] as RandomStream;
    expect(inBrowser).toEqual(Array.from({ length: 10_000 }, () => stream[draw]()));
  });
});
