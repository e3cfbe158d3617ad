import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookDeck } from "../../lib/export/html/deck";
import { figurePage } from "../../lib/export/html/figure-page";
import { notebookPage } from "../../lib/export/html/notebook-page";
import { makePicture } from "../../lib/export/picture";
import type { Figure } from "../../lib/figure/figure";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { readNotebook } from "../../lib/notebook/read";
import { code, notebookOf, picture, plot, text } from "../export/html/inspect";
import { FilePages, close } from "./file-pages";
import { browserPath } from "./jupyter";

const traces = ".scatterlayer .trace";

describe.skipIf(browserPath === "")("a page opened from a file, without network", () => {
  const files = new FilePages();
  const open = files.open.bind(files);
  beforeAll(() => files.start());
  afterAll(() => files.stop());

  const figure = amdahlFigure();
  const light = { title: "Amdahl", theme: "light", plotly: "cartesian" } as const;
  const notebook = readNotebook("notebooks/01-scaling.ipynb");
  const options = { title: "Scaling", withCode: true, pictures: picture };

  it("draws a figure as large as the window, and again when that changes", async () => {
    const opened = await open("figure", figurePage(figure, light));
    const { page } = opened;
    await page.locator(traces).last().waitFor();
    expect(await page.locator(traces).count()).toBe(figure.data.length);
    const width = () =>
      page
        .locator(".main-svg")
        .first()
        .evaluate((svg) => svg.clientWidth);
    expect(await width()).toBe(1280);
    expect(await page.locator(".gtitle tspan").count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 760 });
    await expect.poll(width).toBe(390);
    await expect.poll(() => page.locator(".gtitle tspan").count()).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close(opened);
  });

  it("gives a declared figure its controls, as high as the window allows", async () => {
    const { bytes } = await makePicture(figure, { format: "html" });
    const opened = await open("live-figure", Buffer.from(bytes).toString());
    const { page } = opened;
    await page.locator(traces).last().waitFor();
    const heightOf = async (what: string) => (await page.locator(what).boundingBox())?.height ?? 0;
    const rest = (await heightOf(".distlab-controls")) + (await heightOf("footer"));
    expect(await heightOf(".distlab-plot")).toBeGreaterThanOrEqual(340);
    expect((await heightOf(".distlab-plot")) + rest).toBeLessThan(720);
    await page.getByLabel("most workers", { exact: true }).press("Home");
    const curve = () =>
      page
        .locator(".distlab-plot")
        .evaluate((plot) => (plot as unknown as { data: { x: number[] }[] }).data[0]?.x.at(-1));
    await expect.poll(curve).toBe(2);
    await page.setViewportSize({ width: 390, height: 760 });
    await expect.poll(() => page.locator(".gtitle tspan").count()).toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close(opened);
  });

  it("draws with the font that it brings", async () => {
    const opened = await open("font", figurePage(figure, light));
    await opened.page.locator(traces).last().waitFor();
    const fonts = () =>
      [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`);
    expect(new Set(await opened.page.evaluate(fonts))).toEqual(new Set(["Open Sans loaded"]));
    await close(opened);
  });

  it("draws formulas without MathJax", async () => {
    const layout = { title: { text: "$\\frac{1}{s < 2}$" }, xaxis: { title: { text: "$n$" } } };
    const opened = await open("formula", figurePage({ ...figure, layout } as Figure, light));
    await opened.page.locator(traces).last().waitFor();
    const math = opened.page.locator(".gtitle-math-group path, .xtitle-math-group path");
    expect(await math.count()).toBeGreaterThan(4);
    const title = opened.page.locator(".gtitle-math");
    const height = () => title.evaluate((svg) => svg.getBoundingClientRect().height);
    expect(await height()).toBeGreaterThan(20);
    expect(await height()).toBeLessThan(60);
    await close(opened);
  });

  it("draws with the full bundle what the small one does not know", async () => {
    const flow: Figure = {
      data: [
        {
          type: "sankey",
          node: { label: ["a", "b"] },
          link: { source: [0], target: [1], value: [1] },
        },
      ],
      layout: {},
    };
    const opened = await open("full", figurePage(flow, { ...light, plotly: "full" }));
    await opened.page.locator(".sankey-link").waitFor();
    await close(opened);
  });

  it("saves a figure as a picture", async () => {
    const opened = await open("save", figurePage(figure, light));
    await opened.page.locator(traces).last().waitFor();
    await opened.page.mouse.move(600, 300);
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.locator(".modebar-btn[data-attr=toImage], .modebar-btn").first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    await close(opened);
  });

  it("draws each figure of a notebook when it comes into view", async () => {
    const opened = await open("notebook", notebookPage(notebook, options));
    const { page } = opened;
    const places = page.locator(".plot");
    const count = await places.count();
    await places.first().scrollIntoViewIfNeeded();
    await page.locator(`.plot.ready ${traces}`).first().waitFor();
    expect(await page.locator(".plot.ready").count()).toBeLessThan(count);
    for (let i = 0; i < count; i += 1) {
      await places.nth(i).scrollIntoViewIfNeeded();
      await places.nth(i).locator(traces).first().waitFor();
    }
    await page.locator("nav a").last().click();
    expect(
      await page.locator("#Sources").evaluate((at) => at.getBoundingClientRect().top),
    ).toBeLessThan(720);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".drawn:visible").count()).toBe(0);
    expect(await page.locator(".picture:visible").count()).toBe(count);
    await close(opened);
  });

  it("shows pictures where scripts may not run", async () => {
    const opened = await open("still", notebookPage(notebook, options), { scripts: false });
    expect(await opened.page.locator(".picture:visible").count()).toBeGreaterThan(10);
    await close(opened);
  });

  it("runs nothing that a notebook brings", async () => {
    const attack =
      "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">" +
      "<svg onload=\"document.title='run'\"></svg>";
    const hostile = notebookOf(
      text(attack),
      code(attack, [
        { output_type: "display_data", metadata: {}, data: { "text/html": attack } },
        { output_type: "display_data", metadata: {}, data: { "image/svg+xml": attack } },
        plot({ ...figure, layout: { title: { text: attack }, annotations: [{ text: attack }] } }),
      ]),
    );
    const svg = () => `<svg xmlns="http://www.w3.org/2000/svg">${attack}</svg>`;
    const opened = await open("hostile", notebookPage(hostile, { ...options, pictures: svg }));
    await opened.page.locator(traces).first().waitFor();
    expect(await opened.page.title()).toBe("Scaling");
    await close(opened);
  });

  it("turns slides, draws on them, and shows their notes", async () => {
    const deck = notebookDeck(
      {
        ...notebook,
        cells: [
          ...notebook.cells,
          ...notebookOf(text("**say this**", { slideshow: { slide_type: "notes" } })).cells,
        ],
      },
      { ...options, withCode: false },
    );
    const opened = await open("deck", deck);
    const { page } = opened;
    await page.locator("section.present h1").waitFor();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press("ArrowRight");
    await page.locator(`section.present .plot.ready ${traces}`).first().waitFor();
    const middle = await page
      .locator("section.present .js-line")
      .first()
      .evaluate((line: SVGPathElement) => {
        const point = line.getPointAtLength(line.getTotalLength() / 2);
        const { x, y } = point.matrixTransform(line.getScreenCTM() ?? undefined);
        return { x, y };
      });
    await page.mouse.move(middle.x, middle.y);
    await page.locator("section.present .hovertext").first().waitFor();
    await page.keyboard.press("End");
    const [notes] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await notes.locator("strong", { hasText: "say this" }).waitFor();
    await close(opened);
  });

  it("fits a slide that is full", async () => {
    const words = "A sentence that fills a line of a slide from its left to its right. ".repeat(14);
    const opened = await open("fit", notebookDeck(notebookOf(text(`## Full\n${words}`)), options));
    const sheet = opened.page.locator("section.present .sheet");
    await sheet.waitFor();
    const over = () => sheet.evaluate((each) => each.scrollHeight - each.clientHeight);
    await expect.poll(over).toBeLessThanOrEqual(1);
    await close(opened);
  });
});
