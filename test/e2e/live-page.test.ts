/** Figures of an exported notebook that keep their controls: opened from a file, without network. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseQuantity } from "../../lib/core/quantity";
import { notebookPage } from "../../lib/export/html/notebook-page";
import { gossipFigure } from "../../lib/figure/failure/gossip";
import { effectiveRateFigure } from "../../lib/figure/latency/effective-rate";
import { nagleFigure } from "../../lib/figure/latency/nagle";
import { hillMartyFigure } from "../../lib/figure/scaling/hill-marty";
import { declaredSpec } from "../../lib/lab/live-specs";
import { code, line, notebookOf, picture, plot } from "../export/html/inspect";
import { differenceOf } from "./figure-difference";
import { FilePages, type OpenedPage, close } from "./file-pages";
import { browserPath, root } from "./jupyter";
import {
  LivePlace,
  asJson,
  attack,
  liveOutput,
  nextStop,
  ownFigure,
  ownSpec,
} from "./live-page-parts";

const start = { chipSize: 512 };
const outputs = [
  liveOutput(declaredSpec(hillMartyFigure as never, start, {})),
  liveOutput(declaredSpec(nagleFigure as never, {}, { only: ["nagle", "writes"] })),
  liveOutput(declaredSpec(effectiveRateFigure as never, {}, {})),
  liveOutput(declaredSpec(gossipFigure as never, {}, {})),
  liveOutput(ownSpec()),
  plot(line),
];
const [chip, small, rates, rumour, own] = [0, 1, 2, 3, 4];
const notebook = notebookOf(...outputs.map((output) => code("live(…)", [output])));
const html = () => notebookPage(notebook, { title: "Live", withCode: true, pictures: picture });

describe.skipIf(browserPath === "")("a notebook's page with live figures", () => {
  const files = new FilePages();
  let opened: OpenedPage;
  beforeAll(async () => {
    await files.start();
    opened = await files.open("live", html());
  });
  afterAll(async () => {
    try {
      await close(opened);
    } finally {
      await files.stop();
    }
  });

  /** One of the live figures, in view. */
  const figureAt = async (index = 0) => {
    const live = new LivePlace(opened.page, index);
    await live.open();
    return live;
  };
  const shows = (live: LivePlace, data: unknown) =>
    expect
      .poll(async () => differenceOf(await live.data(), asJson(data)), { timeout: 20_000 })
      .toBeLessThan(1e-9);

  it("draws those that are near, and loads one bundle", async () => {
    const { page } = opened;
    await figureAt(chip);
    const ready = page.locator(".plot.ready");
    expect(await ready.count()).toBeLessThan(outputs.length);
    for (const index of [small, rates, rumour, own]) await figureAt(index);
    await page.locator(".plot[data-figure]").scrollIntoViewIfNeeded();
    await expect.poll(() => ready.count()).toBe(outputs.length);
    const longScripts = () =>
      page.evaluate(() => [...document.scripts].filter(({ text }) => text.length > 200_000).length);
    expect(await longScripts()).toBe(2);
  });

  it("has the start values of the cell, and a control for each option", async () => {
    const live = await figureAt(chip);
    await shows(live, hillMartyFigure(start).data);
    expect(await live.control("room on the chip, exact value").inputValue()).toBe("512");
    expect(await (await figureAt(small)).place.locator(".distlab-control").count()).toBe(2);
  });

  it("redraws when a slider is dragged", async () => {
    const live = await figureAt(chip);
    await live.dragToEnd("room on the chip");
    await shows(live, hillMartyFigure({ chipSize: 4096 }).data);
    expect(await live.title()).toContain("small ones");
  });

  it("is set by the keyboard alone: numbers, lists, choices", async () => {
    const live = await figureAt(chip);
    await live.button("Reset").press("Enter");
    await shows(live, hillMartyFigure(start).data);
    await live.control("room on the chip").press("ArrowRight");
    const chipSize = nextStop(hillMartyFigure.options.chipSize, 512);
    await shows(live, hillMartyFigure({ chipSize }).data);
    await live.control("design").press("ArrowDown");
    const design = "asymmetric";
    await shows(live, hillMartyFigure({ chipSize, design }).data);
    const { parallelFractions } = hillMartyFigure.options;
    const [first = 0, ...rest] = parallelFractions.default;
    await live.control(`${parallelFractions.label} 1`).press("ArrowRight");
    const next = nextStop(parallelFractions.item!, first);
    await shows(
      live,
      hillMartyFigure({ chipSize, design, parallelFractions: [next, ...rest] }).data,
    );
    await live.button(`Remove 1 from: ${parallelFractions.label}`).press("Enter");
    await shows(live, hillMartyFigure({ chipSize, design, parallelFractions: rest }).data);
    await live.button(`Add to: ${parallelFractions.label}`).press("Space");
    const more = [...rest, parallelFractions.item!.default as number];
    await shows(live, hillMartyFigure({ chipSize, design, parallelFractions: more }).data);
    await live.button("Copy as code").press("Enter");
    const text = `hillMartyFigure({ parallelFractions: [${more.join(", ")}], chipSize: ${chipSize}, design: "asymmetric" })`;
    const said = () => live.place.locator(".distlab-status, .distlab-code").allTextContents();
    await expect.poll(async () => (await said()).join(" ")).toContain(text);
    await live.button("Reset").press("Enter");
    await shows(live, hillMartyFigure(start).data);
  });

  it("takes toggles and lists of words", async () => {
    const live = await figureAt(small);
    await live.control(nagleFigure.options.nagle.label).press("Space");
    await shows(live, nagleFigure({ nagle: false }).data);
    const list = await figureAt(rates);
    const { channels } = effectiveRateFigure.options;
    const [, ...rest] = channels.default;
    await list.button(`Remove 1 from: ${channels.label}`).click();
    await shows(list, effectiveRateFigure({ channels: rest }).data);
  });

  it("simulates off the main thread, by a seed", async () => {
    const live = await figureAt(rumour);
    await shows(live, gossipFigure().data);
    await live.control("seed of the simulation").fill("417");
    await live.control("seed of the simulation").press("Enter");
    await shows(live, gossipFigure({ seed: 417 }).data);
    await live.control("nodes").press("End");
    await shows(live, gossipFigure({ seed: 417, nodes: 10_000 }).data);
    expect(opened.page.workers().length).toBeGreaterThan(0);
  });

  it("shows why a value is refused beside its control, and keeps the picture", async () => {
    const live = await figureAt(chip);
    const field = live.control("room on the chip, exact value");
    await field.fill("2.5");
    await field.press("Enter");
    const option = hillMartyFigure.options.chipSize;
    const refused = () => parseQuantity("chipSize", "2.5", option);
    const of = opened.page.getByLabel("room on the chip, exact value");
    const message = live.place.locator(".distlab-control", { has: of }).locator("[role=alert]");
    await expect.poll(() => message.textContent()).toMatch(/^chipSize must be/);
    expect(refused).toThrow(new RangeError((await message.textContent()) ?? ""));
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.getAttribute("aria-describedby")).toBe(await message.getAttribute("id"));
    await shows(live, hillMartyFigure(start).data);
    await live.button("Reset").click();
    await expect.poll(() => message.textContent()).toBe("");
    expect(await field.inputValue()).toBe("512");
  });

  it("has pictures of a cell's own function, whose words stay words", async () => {
    const live = await figureAt(own);
    const values = { load: 0.5, kind: "squares", doubled: false };
    const load = live.control(`load ${attack}`);
    await shows(live, ownFigure(values).data);
    await load.press("ArrowRight");
    await shows(live, ownFigure({ ...values, load: 0.75 }).data);
    await live.control("doubled").press("Space");
    await live.control("kind").selectOption(attack);
    const last = { load: 0.75, kind: attack, doubled: true };
    await shows(live, ownFigure(last).data);
    await load.press("End");
    const message = live.place.locator(".distlab-control [role=alert]").first();
    await expect.poll(() => message.textContent()).toBe(`load must be < 1 ${attack}, got 1`);
    expect(await live.data()).toEqual(asJson(ownFigure(last).data));
    expect(await opened.page.title()).toBe("Live");
    expect(await opened.page.locator("img:not(.picture)").count()).toBe(0);
  });

  it("is accessible", async () => {
    for (const index of [chip, small, rates, rumour, own]) await figureAt(index);
    await opened.page.evaluate(
      readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8"),
    );
    const found = await opened.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<Axe> } };
      interface Axe {
        readonly violations: { id: string; impact: string; nodes: { html: string }[] }[];
      }
      const { violations } = await axe.run({ preload: false, resultTypes: ["violations"] });
      return violations
        .filter(({ impact }) => /serious|critical/.test(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.map((each) => each.html).join(" ")}`);
    });
    expect(found).toEqual([]);
  });

  it("prints pictures without controls", async () => {
    const { page } = opened;
    await figureAt(chip);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".distlab-controls:visible").count()).toBe(0);
    expect(await page.locator(".picture:visible").count()).toBe(outputs.length);
    await page.emulateMedia({ media: "screen" });
    expect(await page.locator(".distlab-controls:visible").count()).toBe(5);
  });

  it("keeps the picture of a simulation that cannot start, and says why", async () => {
    const sealed = html().replace("worker-src blob:; ", "");
    expect(sealed).not.toBe(html());
    const { page } = await files.open("live-sealed", sealed);
    const place = page.locator(`.plot[data-live="${rumour}"]`);
    await place.scrollIntoViewIfNeeded();
    await place.getByRole("alert").waitFor();
    expect(await place.getByRole("alert").textContent()).toMatch(/^The simulation could not run/);
    expect(await place.locator(".picture").isVisible()).toBe(true);
    await page.context().close();
  });

  it("shows pictures where scripts may not run", async () => {
    const still = await files.open("live-still", html(), { scripts: false });
    expect(await still.page.locator(".picture:visible").count()).toBe(outputs.length);
    await close(still);
  });
});
