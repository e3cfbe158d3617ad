/** Lists among the controls of a live figure: wrong items, more and fewer of them, and the focus. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookPage } from "../../lib/export/html/notebook-page";
import { hillMartyFigure } from "../../lib/figure/scaling/hill-marty";
import { declaredSpec } from "../../lib/lab/live-specs";
import { code, notebookOf, picture, text } from "../export/html/inspect";
import { differenceOf } from "./figure-difference";
import { FilePages, type OpenedPage, close } from "./file-pages";
import { browserPath } from "./jupyter";
import { LivePlace, asJson, liveOutput } from "./live-page-parts";

const { parallelFractions } = hillMartyFigure.options;
const { label } = parallelFractions;
const [first = 0, , ...rest] = parallelFractions.default;

describe.skipIf(browserPath === "")("a list of a live figure", () => {
  const files = new FilePages();
  let opened: OpenedPage;
  let live: LivePlace;
  beforeAll(async () => {
    await files.start();
    const spec = declaredSpec(hillMartyFigure as never, {}, {});
    // Headings have the names that the page gives to its own parts.
    const headings = text("# figures\n\n## live\n\n## plotly\n\n## distlab-look");
    const notebook = notebookOf(headings, code("live(…)", [liveOutput(spec)]));
    const html = notebookPage(notebook, { title: "List", withCode: true, pictures: picture });
    opened = await files.open("list", html);
    live = new LivePlace(opened.page, 0);
    await live.open();
  });
  afterAll(async () => {
    try {
      await close(opened);
    } finally {
      await files.stop();
    }
  });

  const focused = () =>
    opened.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

  it("marks the item that is wrong, which can be taken away", async () => {
    const field = live.control(`${label} 2, exact value`);
    await field.fill("many");
    await field.press("Enter");
    const sentence = "parallelFractions[1] must be a number, got many";
    await live.place.getByRole("alert").getByText(sentence).waitFor();
    const invalid = live.place.locator("[aria-invalid]");
    expect(
      await invalid.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label"))),
    ).toEqual([`${label} 2`, `${label} 2, exact value`]);
    await live.button("Copy as code").click();
    await expect.poll(() => live.place.locator(".distlab-status").textContent()).toBe(sentence);

    await live.button(`Remove 2 from: ${label}`).press("Enter");
    const { data } = hillMartyFigure({ parallelFractions: [first, ...rest] });
    await expect.poll(async () => differenceOf(await live.data(), asJson(data))).toBeLessThan(1e-9);
    expect(await invalid.count()).toBe(0);
    expect(await focused()).toBe(`${label} ${Math.min(2, rest.length + 1)}`);
  });

  it("keeps the focus when it takes no more items", async () => {
    const add = live.button(`Add to: ${label}`);
    for (let count = rest.length + 1; count < 12; count += 1) await add.press("Enter");
    expect(await add.isDisabled()).toBe(true);
    expect(await focused()).toBe(`${label} 12`);
  });
});
