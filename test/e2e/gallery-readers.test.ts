import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../lib/browser/gallery/catalogue";
import { expectAsBuilt } from "./as-built";
import { GallerySite, phone } from "./gallery-site";
import { browserPath } from "./jupyter";

describe.skipIf(browserPath === "")("the gallery, whoever reads it and on what", () => {
  const site = new GallerySite();
  const open = site.open.bind(site);
  beforeAll(() => site.start());
  afterAll(() => site.stop());

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
    const ticks = page.locator("path.xtick").first();
    expect(await ticks.evaluate((tick) => getComputedStyle(tick).stroke)).toBe(
      "rgb(174, 180, 189)",
    );
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

  it("draws no more of a figure that was left, and does not take its title", async () => {
    const gallery = await open("", phone);
    const { page } = gallery;
    await page.route("**/plotly-*.js", async (route) => {
      await sleep(500);
      await route.continue();
    });
    await gallery.go("#/amdahl");
    await gallery.go("#/");
    await page.waitForFunction(() => "Plotly" in window);
    await sleep(300);
    expect(await page.title()).toBe("Figures of distributed systems · distlab");

    await gallery.go("#/amdahl");
    await gallery.drawn("amdahl", () => true);
    await page.evaluate(() => {
      const { Plotly } = window as unknown as { Plotly: { react: (...all: unknown[]) => unknown } };
      Plotly.react = () => (document.title = "drawn");
      location.hash = "#/";
    });
    await sleep(300);
    expect(await page.title()).toBe("Figures of distributed systems · distlab");
    await gallery.close();
  });

  it("keeps one copy of the script for all workers that a reader ends", async () => {
    const gallery = await open("#/gossip");
    const { page } = gallery;
    await gallery.drawn("gossip", () => true);
    const made = await page.evaluate(async () => {
      let copies = 0;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (what) => {
        copies += 1;
        return make(what);
      };
      for (let i = 0; i < 5; i += 1) {
        document.querySelector<HTMLElement>('[aria-label="Another seed"]')?.click();
        await new Promise(requestAnimationFrame);
      }
      return copies;
    });
    expect(made).toBe(0);
    await gallery.drawn("gossip", ({ seed }) => seed !== 1);
    await gallery.close();
  });

  it("says once why no figure can be drawn", async () => {
    const gallery = await open();
    const { page } = gallery;
    await page.evaluate(() => {
      window.Worker = class extends Worker {
        override postMessage({ ticket }: { ticket: number }) {
          const answer = { data: { ticket, refusal: "toSorted is no function" } };
          setTimeout(() => this.dispatchEvent(new MessageEvent("message", answer)));
        }
      };
    });
    await gallery.go("#/gossip?seed=7");
    const place = page.locator("#view .place");
    await place.getByText("toSorted is no function").waitFor();
    await sleep(500);
    expect(await page.locator("#view .notice p").count()).toBe(2);
    await gallery.close();

    const other = await open();
    await other.page.route("**/plotly-*.js", (route) => route.abort());
    await other.go("#/amdahl");
    await other.page.locator("#view .place").getByText("plotly.js was not found").waitFor();
    expect(await other.page.locator("#view .notice").textContent()).toBe("");
    await other.page.context().close();
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
