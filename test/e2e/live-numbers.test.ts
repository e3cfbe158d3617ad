/**
 * Live figures have the numbers that Node has. What a seed decides has the same bits, so a number
 * that is another one for another seed is compared to the last bit; formulas use functions whose
 * last bit may differ between engines, and intervals a quantile that does.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../lib/core/option";
import { makePicture } from "../../lib/export/picture";
import { gossipFigure } from "../../lib/figure/failure/gossip";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";
import { differenceOf } from "./figure-difference";
import { FilePages, type OpenedPage, close } from "./file-pages";
import { browserPath } from "./jupyter";

type Options = Readonly<Record<string, unknown>>;
interface Builder {
  readonly id: string;
  readonly options: Schema;
  (options?: Options): Figure;
}

const builders = figures as readonly unknown[] as readonly Builder[];
const hasSeed = ({ options }: Builder) =>
  Object.values(options).some(({ kind }) => kind === "seed");
const named = (each: Builder) => [each.id, each] as const;

/** Figures whose formula takes simulated numbers: `Math.exp` may differ in its last bit. */
const withModel = ["phi-accrual"];

/** What makes a seed matter, where it does not by default. */
const noisy: Readonly<Record<string, Options>> = {
  autoscaling: { noise: 0.1 },
  copysets: { failed: 0.05 },
};

/** Numbers and words of a figure, each as JSON, by where they are. */
type Leaves = ReadonlyMap<string, string>;

function leavesOf(value: unknown, path = ""): Leaves {
  if (typeof value !== "object" || value === null) return new Map([[path, JSON.stringify(value)]]);
  const parts = Object.entries(value).map(([name, each]) => leavesOf(each, `${path}.${name}`));
  return new Map(parts.flatMap((each) => [...each]));
}

/** Draws a figure in the page, a simulated one in a worker. @returns its JSON */
function drawInPage({ page }: OpenedPage, figure: string, options: Options): Promise<string> {
  return page.evaluate(
    (spec) =>
      new Promise<string>((resolve, reject) => {
        const { distlabLive: live, Plotly } = window as unknown as {
          distlabLive: typeof import("../../lib/browser/live").live;
          Plotly: import("../../lib/browser/page-plotly").PagePlotly;
        };
        const bundle = [...document.scripts].find(
          ({ text }) => text.length > 200_000 && text.includes("distlabLive"),
        );
        live(document.createElement("div"), spec, {
          // Only the figure is wanted, not its picture.
          plotly: Promise.resolve({ ...Plotly, react: () => Promise.resolve() }),
          startWorker: () => {
            const worker = new Worker(URL.createObjectURL(new Blob([bundle?.text ?? ""])));
            worker.addEventListener("error", ({ message }) => reject(new Error(message)));
            return worker;
          },
          onDraw: (_, drawn) => resolve(JSON.stringify(drawn)),
        });
      }),
    { figure, options },
  );
}

describe.skipIf(browserPath === "")("a live figure in Chromium", () => {
  const files = new FilePages();
  let opened: OpenedPage;
  beforeAll(async () => {
    await files.start();
    const { bytes } = await makePicture(gossipFigure(), { format: "html" });
    opened = await files.open("numbers", Buffer.from(bytes).toString());
    await opened.page.locator(".distlab-plot .main-svg").first().waitFor();
  });
  afterAll(async () => {
    try {
      await close(opened);
    } finally {
      await files.stop();
    }
  });

  it.each(builders.filter(hasSeed).map(named))(
    "%s is simulated to the same bits",
    async (id, build) => {
      const given = [1, 417].map((seed) => ({ ...noisy[id], seed }));
      const inNode = given.map((options) => leavesOf(build(options)));
      const [one, other] = inNode as [Leaves, Leaves];
      const bySimulation = [...one.keys()].filter((path) => {
        const isSimulated = path.startsWith(".data.") && !/\.error_[xy]\./.test(path);
        return isSimulated && !withModel.includes(id) && one.get(path) !== other.get(path);
      });
      if (!withModel.includes(id)) expect(bySimulation.length).toBeGreaterThan(0);
      for (const [i, options] of given.entries()) {
        const drawn = JSON.parse(await drawInPage(opened, id, options)) as Figure;
        expect(differenceOf(drawn, JSON.parse(JSON.stringify(build(options))))).toBeLessThan(1e-9);
        const inPage = leavesOf(drawn);
        const differing = bySimulation.filter((path) => inPage.get(path) !== inNode[i]?.get(path));
        expect(differing).toEqual([]);
      }
    },
  );

  it.each(builders.filter((each) => !hasSeed(each)).map(named))(
    "%s is the same",
    async (id, build) => {
      const drawn = JSON.parse(await drawInPage(opened, id, {})) as unknown;
      expect(differenceOf(drawn, JSON.parse(JSON.stringify(build())))).toBeLessThan(1e-9);
    },
  );
});
