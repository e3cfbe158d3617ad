import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../lib/browser/gallery/catalogue";
import { findingOf } from "../../lib/figure/finding";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { expectAsBuilt } from "./as-built";
import { GallerySite, phone } from "./gallery-site";
import { browserPath } from "./jupyter";

describe.skipIf(browserPath === "")("the gallery", () => {
  const site = new GallerySite();
  const open = site.open.bind(site);
  beforeAll(() => site.start());
  afterAll(() => site.stop());

  it("shows every figure by subject, with its finding and its picture", async () => {
    const gallery = await open();
    const { page } = gallery;
    const cards = await page
      .locator(".card")
      .evaluateAll((all) =>
        all.map((card) => [card.getAttribute("href"), card.querySelector("span")?.textContent]),
      );
    expect(cards).toHaveLength(catalogue.length);
    expect(cards).toContainEqual(["#/amdahl", findingOf(amdahlFigure())]);
    const subjects = await page.locator("h2").allTextContents();
    expect(subjects).toEqual([...new Set(catalogue.map(({ subject }) => subject))]);
    await page.locator('[data-figure="amdahl"] .on-light').scrollIntoViewIfNeeded();
    const width = () =>
      page
        .locator('[data-figure="amdahl"] .on-light')
        .evaluate((picture: HTMLImageElement) => picture.naturalWidth);
    await expect.poll(width).toBe(360);
    await gallery.close();
  });

  it.each([
    ["on a desktop", {}],
    ["on a phone", phone],
  ])("draws what a dragged slider says, and keeps it in the address, %s", async (_, device) => {
    const gallery = await open("", device);
    const { page } = gallery;
    await page.locator('a[href="#/amdahl"]').click();
    const first = await gallery.drawn("amdahl", ({ maxWorkers }) => maxWorkers === 4096);
    expectAsBuilt(first);
    expect(gallery.hash()).toBe("#/amdahl");

    const slider = page.getByLabel("most workers", { exact: true });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + 0.3 * box.width, box.y + box.height / 2];
    await page.mouse.move(box.x + 0.6 * box.width, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await page.mouse.up();
    const value = Number(
      (await page.getByLabel("most workers, exact value").inputValue()).replace(/\D/g, ""),
    );
    expect(value).toBeLessThan(1000);
    const moved = await gallery.drawn("amdahl", ({ maxWorkers }) => maxWorkers === value);
    expectAsBuilt(moved);
    await expect.poll(() => gallery.hash()).toBe(`#/amdahl?maxWorkers=${value}`);
    expect(await gallery.width()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);

    const other = await open(gallery.hash(), device);
    const same = await other.drawn("amdahl", ({ maxWorkers }) => maxWorkers === value);
    expect(same).toEqual(moved);
    await other.close();

    await page.goBack();
    await page.locator(".card").first().waitFor();
    expect(gallery.hash()).toBe("");
    await page.goForward();
    expect(await gallery.drawn("amdahl", ({ maxWorkers }) => maxWorkers === value)).toEqual(moved);
    await gallery.close();
  });

  it("reads quantities in an address as people write them", async () => {
    const gallery = await open("#/amdahl?serialFractions=10%25,0.01&maxWorkers=1_000");
    const plot = await gallery.drawn("amdahl", () => true);
    expect(plot.meta.options).toEqual({ serialFractions: [0.1, 0.01], maxWorkers: 1000 });
    expect(await gallery.page.title()).toContain(
      findingOf(amdahlFigure({ serialFractions: [0.01] })),
    );
    expect(gallery.hash()).toBe("#/amdahl?serialFractions=10%25,0.01&maxWorkers=1_000");
    await gallery.close();
  });

  it("simulates off the main thread what Node simulates", async () => {
    const gallery = await open("#/gossip?seed=7");
    expectAsBuilt(await gallery.drawn("gossip", ({ seed }) => seed === 7));
    await gallery.page.getByLabel("Another seed").click();
    const other = await gallery.drawn("gossip", ({ seed }) => seed !== 7);
    expectAsBuilt(other);
    await expect
      .poll(() => gallery.hash())
      .toBe(`#/gossip?seed=${String(other.meta.options["seed"])}`);
    await gallery.close();
  });

  it("says what is wrong in an address, and draws with the figure's own values", async () => {
    const gallery = await open("#/amdahl?maxWorkers=1&depth=3");
    const plot = await gallery.drawn("amdahl", () => true);
    expect(plot.meta.options).toEqual(amdahlFigure().layout.meta?.options);
    const notice = gallery.page.locator("#view .notice");
    expect(await notice.textContent()).toContain("maxWorkers must be in [2, 1000000], got 1.");
    expect(await notice.textContent()).toContain("got depth.");
    await gallery.go("#/nowhere");
    await gallery.page.getByText("There is no figure nowhere.").waitFor();
    await gallery.close();
  });

  it("has the figure's own values where the model refuses those of an address", async () => {
    const gallery = await open();
    await gallery.page.evaluate(() => {
      window.Worker = class extends Worker {
        override postMessage(order: { ticket: number; options: { nodes: number } }) {
          const { ticket, options } = order;
          const refusal = `nodes must be even, got ${options.nodes}`;
          const answer = new MessageEvent("message", { data: { ticket, refusal } });
          if (options.nodes % 2 === 1) setTimeout(() => this.dispatchEvent(answer));
          else super.postMessage(order);
        }
      };
    });
    await gallery.go("#/gossip?nodes=501");
    await gallery.drawn("gossip", ({ nodes }) => nodes === 1000);
    const said = await gallery.page.locator("#view .notice").textContent();
    expect(said).toBe("nodes must be even, got 501.The figure has its own value instead.");
    await gallery.close();
  });

  it("keeps hostile text text", async () => {
    const attack = `</script><script>document.title='run'</script><img src=x onerror="document.title='run'">'"`;
    const text = encodeURIComponent(attack);
    const gallery = await open(`#/amdahl?maxWorkers=${text}&${text}=1&serialFractions=0.5,${text}`);
    await gallery.drawn("amdahl", () => true);
    const said = (await gallery.page.locator("#view .notice").textContent()) ?? "";
    expect(said).toContain(`<img src=x onerror="document.title='run'">`);
    await gallery.go(`#/${text}`);
    await gallery.page.locator("#start .notice", { hasText: "<script>" }).waitFor();
    await gallery.go(`#/?search=${text}`);
    expect(await gallery.page.locator("#search").inputValue()).toBe(attack);
    await gallery.page.getByText(`0 of ${catalogue.length} figures`).waitFor();
    expect(await gallery.page.locator("img[src=x]").count()).toBe(0);
    expect(await gallery.page.title()).not.toBe("run");
    await gallery.close();
  });

  it("searches, and remembers it when a reader comes back", async () => {
    const gallery = await open();
    const { page } = gallery;
    await page.getByRole("searchbox").fill("nodes gossip");
    await page.getByText(`1 of ${catalogue.length} figures`).waitFor();
    expect(await page.locator(".card:visible").count()).toBe(1);
    expect(await page.locator("h2:visible").allTextContents()).toEqual(["failure"]);
    await page.locator(".card:visible").click();
    await gallery.drawn("gossip", () => true);
    await page.goBack();
    await page.getByText(`1 of ${catalogue.length} figures`).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("nodes gossip");
    await gallery.close();
  });

  it("opens from a disk, without a server and without network", async () => {
    const gallery = await site.openFile("#/gossip?nodes=500");
    expectAsBuilt(await gallery.drawn("gossip", ({ nodes }) => nodes === 500));
    const height = () =>
      gallery.page.locator(".formula img").evaluate((img: HTMLImageElement) => img.naturalHeight);
    await expect.poll(height).toBeGreaterThan(10);
    expect(
      await gallery.page.evaluate(
        () => [...document.fonts].filter(({ status }) => status === "loaded").length,
      ),
    ).toBeGreaterThan(0);
    await gallery.close();
  });
});
