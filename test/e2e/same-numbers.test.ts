/** Seeded streams and simulations give the same bits in Node and in a browser. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLibrary } from "../../bin/emit.mjs";
import { browserPath, root } from "./jupyter";
import { NotebookPage } from "./notebook-page";

type Modules = Record<string, { readonly text: string; readonly requires: Record<string, string> }>;

/** Source of a module and of all it requires, by file. */
function modulesOf(file: string, found: Modules = {}): Modules {
  if (file in found) return found;
  const text = readFileSync(file, "utf8");
  const requires: Record<string, string> = {};
  found[file] = { text, requires };
  for (const [, name = ""] of text.matchAll(/require\("([^"]+)"\)/g)) {
    requires[name] = createRequire(file).resolve(name);
    modulesOf(requires[name], found);
  }
  return found;
}

interface Library {
  readonly streams: (seed: number) => Record<string, Record<string, () => number>>;
  readonly sim: typeof import("../../lib/sim");
}

/** What is to be the same; runs in Node and in the page, so it sees its parameter only. */
function numbersOf({ streams, sim }: Library): Record<string, unknown> {
  const stream = streams(417)["arrivals"];
  const draws = (kind: string) => Array.from({ length: 10_000 }, () => stream?.[kind]?.());
  const tally = ({ mean, standardDeviation, maximum, count }: InstanceType<typeof sim.Tally>) => [
    ...[mean, standardDeviation, maximum, count],
  ];
  const times = [
    sim.exponential(80),
    sim.erlang(3, { mean: 0.01 }),
    sim.hyperexponential({ mean: 0.01, scv: 4 }),
    sim.withScv({ mean: 0.01, scv: 0.3 }),
    sim.logNormal({ mean: 0.01, scv: 2 }),
    sim.pareto(0.004, { shape: 2.5 }),
  ];
  const run = (service: (typeof times)[number], seed: number) =>
    sim.simulate(
      (each) => {
        const server = each.server(2, { places: 40 });
        const wait = each.tally("wait (s)");
        const link = each.link<number>({ to: () => {}, delay: 1, loss: 0.1, duplication: 0.1 });
        const next = each.draw(service);
        each.every(
          each.exponential(160),
          function* (i) {
            const arrived = each.now;
            const isServed: boolean = yield server.request({ priority: i % 3, within: 0.2 });
            if (!isServed) return;
            wait.add(each.now - arrived);
            link.send(i);
            yield next();
            server.release();
          },
          { count: 5000 },
        );
        return { each, server, wait, link };
      },
      { seed },
    );
  return {
    uniform: draws("uniform"),
    exponential: draws("exponential"),
    normal: draws("normal"),
    processes: times.map((service, seed) => {
      const { each, server, wait, link } = run(service, seed);
      const { low, high } = wait.interval();
      const counts = [server.refused, link.lost, link.delivered, server.utilization, each.now];
      return [...tally(wait), wait.quantile(0.99), low, high, ...counts];
    }),
    recursions: times.map((service, seed) => {
      const queue = { gap: sim.exponential(70), service, customers: 5000, seed };
      const row = sim.tandem({ ...queue, services: [service, service] });
      return [sim.gg1(queue), sim.ggc({ ...queue, servers: 3 }), row].map(({ wait }) =>
        tally(wait),
      );
    }),
  };
}

describe.skipIf(!browserPath)("seeded numbers", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await NotebookPage.launch()));
  afterAll(() => browser?.close());

  it("are the same bits in Node and in Chromium", async () => {
    const { dir } = emitLibrary(root);
    const load = createRequire(join(dir, "index.js"));
    const { streams } = load("./core/random.js") as Pick<Library, "streams">;
    const sim = load("./sim/index.js") as Library["sim"];
    const page = await browser.newPage();
    const [random, whole] = ["core/random.js", "sim/index.js"].map((path) => join(dir, path));
    const modules = modulesOf(whole as string, modulesOf(random as string));
    const inBrowser = await page.evaluate(
      ({ modules: sources, code, files }) => {
        const loaded: Record<string, object> = {};
        const open = (file = ""): object => {
          const known = loaded[file];
          if (known) return known;
          const exports = (loaded[file] = {});
          const { text = "", requires = {} } = sources[file] ?? {};
          new Function("exports", "require", text)(exports, (name: string) => open(requires[name]));
          return exports;
        };
        const library = { ...open(files[0]), sim: open(files[1]) };
        return new Function("library", `return (${code})(library)`)(library) as unknown;
      },
      { modules, code: numbersOf.toString(), files: [random, whole] },
    );
    const inNode = numbersOf({ streams, sim });
    expect(JSON.stringify(inNode).length).toBeGreaterThan(100_000);
    expect(inBrowser).toEqual(inNode);
  });
});
