import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue, figureOf } from "../../lib/browser/gallery/catalogue";
import { findingOf } from "../../lib/figure/finding";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { distlab } from "../notebook/command";
import { type DrawnPlot, GalleryPage, SiteServer } from "./gallery-site";
import { browserPath } from "./jupyter";
import { NotebookPage } from "./notebook-page";

const phone = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true };

/** Data of traces without what a theme colours. */
const plain = (data: readonly object[]) =>
  JSON.parse(
    JSON.stringify(data, (name, value: unknown) => (/color/i.test(name) ? undefined : value)),
  ) as unknown;

/** Numbers as engines agree on them. */
function expectSame(page: unknown, node: unknown, path = "data"): void {
  if (typeof node === "number") {
    const close = Math.abs((page as number) - node) <= 1e-9 * Math.abs(node);
    expect(close, `${path}: ${String(page)} in the page, ${node} in Node`).toBe(true);
  } else if (typeof node === "object" && node !== null) {
    expect(Object.keys(page as object), path).toEqual(Object.keys(node));
    for (const [key, each] of Object.entries(node)) {
      expectSame((page as Readonly<Record<string, unknown>>)[key], each, `${path}.${key}`);
    }
  } else expect(page, path).toEqual(node);
}

/** What a page drew is what the builder gives in Node. */
function expectAsBuilt({ meta, data }: DrawnPlot): void {
  const build = figureOf(meta.figure);
  expectSame(plain(data), plain(build?.(meta.options).data ?? []));
}

describe.skipIf(browserPath === "")("the gallery", () => {
  let [folder, browser, server] = [
    "",
    undefined as unknown as Browser,
    undefined as unknown as SiteServer,
  ];
  const open = (hash = "", options = {}) =>
    GalleryPage.open(browser, server.address, hash, options);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "distlab-gallery-"));
    const { code, stdout, stderr } = distlab("gallery", "--out", join(folder, "site"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/site\/index\.html \(\d\.\d MB in \d+ files\)\n$/);
    server = await SiteServer.start(join(folder, "site"));
    browser = await NotebookPage.launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

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

  it("is used with keys alone", async () => {
    const gallery = await open();
    const { page } = gallery;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute("href") ?? at?.id ?? at?.tagName;
      });
    for (const expected of ["#/", "theme", "search", "#/amdahl"]) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(expected);
    }
    await page.keyboard.press("Enter");
    await gallery.drawn("amdahl", () => true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    const isWorkers = () =>
      page.evaluate(() => {
        const [label] = (document.activeElement as HTMLInputElement).labels ?? [];
        return label?.textContent === "most workers";
      });
    for (let i = 0; i < 40 && !(await isWorkers()); i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Home");
    expectAsBuilt(await gallery.drawn("amdahl", ({ maxWorkers }) => maxWorkers === 2));
    await page.goBack();
    await expect.poll(focused).toBe("#/amdahl");
    await gallery.close();
  });

  it("follows the system's theme until the reader chooses, and remembers that", async () => {
    const gallery = await open("#/amdahl", { colorScheme: "dark" });
    const { page } = gallery;
    await gallery.drawn("amdahl", () => true);
    const paper = () =>
      page
        .locator(".main-svg")
        .first()
        .evaluate((svg) => getComputedStyle(svg).backgroundColor);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect([await paper(), await ground()]).toEqual(["rgb(21, 24, 29)", "rgb(21, 24, 29)"]);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(paper).toBe("rgb(255, 255, 255)");
    await page.getByRole("button", { name: "Dark" }).click();
    await expect.poll(paper).toBe("rgb(21, 24, 29)");
    await page.reload();
    await expect.poll(ground).toBe("rgb(21, 24, 29)");
    await gallery.go("#/");
    await page.locator('[data-figure="amdahl"] .on-dark').waitFor();
    expect(await page.locator(".on-light:visible").count()).toBe(0);
    await gallery.close();
  });

  it("opens from a disk, without a server and without network", async () => {
    const base = `${pathToFileURL(join(folder, "site")).href}/`;
    const place = "index.html#/gossip?nodes=500";
    const gallery = await GalleryPage.open(browser, base, place, { offline: true });
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

  it("draws every figure on a phone as Node builds it, and none is too wide", async () => {
    const gallery = await open("", phone);
    for (const { id, formula, sources } of catalogue) {
      await gallery.go(`#/${id}`);
      expectAsBuilt(await gallery.drawn(id, () => true));
      expect(await gallery.width(), id).toBe(375);
      const { page } = gallery;
      expect(await page.locator(".formula img").getAttribute("alt")).toBe(formula);
      expect(await page.locator(".about li").allTextContents()).toEqual(sources);
    }
    await gallery.close();
  });

  it.each(["light", "dark"] as const)(
    "has no serious fault for those who need help, %s",
    async (colorScheme) => {
      const axe = readFileSync(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      for (const device of [{}, phone]) {
        const gallery = await open("", { colorScheme, ...device });
        await gallery.page.evaluate(axe);
        for (const hash of ["#/", "#/amdahl?maxWorkers=1", "#/gossip", "#/block-diagram"]) {
          await gallery.go(hash);
          if (hash !== "#/") await gallery.drawn(/[a-z-]+/.exec(hash)?.[0] ?? "", () => true);
          expect(await gallery.page.evaluate(faults), hash).toEqual([]);
        }
        await gallery.close();
      }
    },
  );
});

/** Runs in the page: what axe calls serious or critical. */
async function faults(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
  const { violations } = await axe.run();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
