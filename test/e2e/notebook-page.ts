import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type Page, chromium } from "playwright-core";
import { type JupyterServer, browserPath, root } from "./jupyter";

/** What a figure in the page is: its curves as drawn, and their data. */
export interface DrawnFigure {
  readonly title: string;
  readonly traces: number;
  readonly firstY: readonly number[];
}

/** A notebook in a browser, as a person sees it. */
export class NotebookPage {
  readonly errors: string[] = [];
  readonly outside: string[] = [];

  private constructor(
    readonly page: Page,
    readonly app: "lab" | "notebook",
  ) {}

  static launch(): Promise<Browser> {
    const args = ["--disable-gpu", "--disable-background-networking", "--disable-sync"];
    return chromium.launch({
      executablePath: browserPath,
      // Chromium's sandbox refuses to run for root, which is who runs in a container.
      args: [...args, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
  }

  static async open(
    browser: Browser,
    server: JupyterServer,
    app: "lab" | "notebook",
    file: string,
  ): Promise<NotebookPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const opened = new NotebookPage(page, app);
    page.on("console", (message) => {
      if (message.type() === "error") opened.errors.push(message.text());
    });
    page.on("pageerror", (error) => opened.errors.push(error.message));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:|^wss?:/.test(url.protocol) && url.hostname !== "127.0.0.1") {
        opened.outside.push(request.url());
      }
    });
    // A workspace of its own: JupyterLab opens again what was open in the same one.
    const workspace = `lab/workspaces/${file.replace(/\W/g, "-")}`;
    await page.goto(server.url(app === "lab" ? `${workspace}/tree/${file}` : `notebooks/${file}`));
    await opened.untilOpen();
    return opened;
  }

  /** Waits until all cells of the notebook are there and its kernel is idle. */
  async untilOpen(): Promise<void> {
    await this.page.waitForSelector(".jp-Notebook .jp-Cell", { timeout: 60_000 });
    await this.page.waitForFunction(
      () =>
        document.querySelector(
          '[data-status="idle"], .jp-NotebookKernelStatus-info, .jp-Notebook-ExecutionIndicator[data-status="idle"]',
        ),
      undefined,
      { timeout: 60_000 },
    );
    // JupyterLab adds the cells one by one.
    for (let last = 0, now = await this.#cellCount(); now > last; now = await this.#cellCount()) {
      last = now;
      await sleep(1000);
    }
  }

  #cellCount(): Promise<number> {
    return this.page.locator(".jp-Notebook .jp-Cell").count();
  }

  /** Runs all cells and waits for them: first until they wait to run, for a starting kernel says idle too. */
  async runAll(): Promise<void> {
    await this.page.locator('.lm-MenuBar-item:has-text("Run")').click();
    await this.page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click();
    await this.page.waitForSelector('.jp-InputPrompt:has-text("[*]")', { timeout: 60_000 });
    await this.untilIdle();
  }

  /** Waits until no cell is running or waiting to run. */
  async untilIdle(): Promise<void> {
    await sleep(500);
    await this.page.waitForFunction(
      () =>
        document.querySelector('.jp-Notebook-ExecutionIndicator[data-status="idle"]') !== null &&
        ![...document.querySelectorAll(".jp-InputPrompt")].some((each) =>
          each.textContent?.includes("[*]"),
        ),
      undefined,
      { timeout: 120_000 },
    );
  }

  /** Saves the notebook, and waits until JupyterLab has written it. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("ControlOrMeta+S");
    await this.page.waitForFunction(() => document.querySelector(".jp-mod-dirty") === null);
  }

  /** Scrolls through the notebook, stopping at each cell as a reader does, to look if there is a reason. */
  async scrollThrough(look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const height = 600;
    for (let at = 0, last = -1; ; at += height) {
      const now = await this.page.evaluate((top) => {
        const candidates = [...document.querySelectorAll(".jp-WindowedPanel-outer, .jp-Notebook")];
        const scroller = candidates.find((each) => each.scrollHeight > each.clientHeight + 5);
        if (scroller) scroller.scrollTop = top;
        return scroller?.scrollTop ?? 0;
      }, at);
      await sleep(250);
      await look();
      if (now === last) break;
      last = now;
    }
  }

  /** The text below each code cell, in order; gathered while scrolling, for JupyterLab draws what is in view. */
  async outputs(): Promise<string[]> {
    return (await this.#cells()).map(({ output }) => output);
  }

  /** The text below the cell that contains a text. */
  async outputOf(containing: string): Promise<string> {
    const found = (await this.#cells()).find(({ source }) => source.includes(containing));
    if (!found) throw new Error(`no cell contains ${containing}`);
    return found.output;
  }

  async #cells(): Promise<{ source: string; output: string }[]> {
    const seen = new Map<number, { source: string; output: string }>();
    await this.scrollThrough(async () => {
      const inView = await this.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".jp-CodeCell")].map((cell) => ({
          place: Number(cell.dataset["windowedListIndex"]),
          source: cell.querySelector(".cm-content")?.textContent ?? "",
          output: cell.querySelector(".jp-Cell-outputWrapper")?.textContent ?? "",
        })),
      );
      for (const { place, ...cell } of inView) if (cell.source !== "") seen.set(place, cell);
    });
    return [...seen].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  /** All places of figures that are in the page, with what is drawn in each. */
  figures(): Promise<DrawnFigure[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(".distlab-figure")].map((place) => {
        const plot = (place.querySelector(".distlab-plot") ?? place) as unknown as {
          _fullData?: { y?: ArrayLike<number> }[];
        };
        return {
          title: place.querySelector(".gtitle")?.textContent ?? "",
          traces: place.querySelectorAll(".scatterlayer .trace").length,
          firstY: Array.from(plot._fullData?.[0]?.y ?? []),
        };
      }),
    );
  }

  /** The static pictures of figures: their words, and their width if the browser has drawn them. */
  stills(): Promise<{ words: string; width: number }[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>(".jp-OutputArea-output img")].map(
        ({ alt, naturalWidth }) => ({ words: alt, width: naturalWidth }),
      ),
    );
  }

  /** What is written where figures stand. */
  places(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(".distlab-figure, .jp-OutputArea-output p")].map(
        (place) => place.textContent ?? "",
      ),
    );
  }

  /** Replaces the text of the cell that contains a text. */
  async replaceInCell(containing: string, from: string, to: string): Promise<void> {
    const cell = this.page.locator(".jp-CodeCell", { hasText: containing }).first();
    await cell.scrollIntoViewIfNeeded();
    await cell.locator(".cm-content").click();
    const text = await cell.locator(".cm-content").innerText();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(text.replace(from, to));
  }

  /** Keeps a picture of a place in the notebook (0 its top, 1 its end), for a person to look at. */
  async picture(name: string, place: number): Promise<void> {
    await this.page.evaluate((share) => {
      const candidates = [...document.querySelectorAll(".jp-WindowedPanel-outer, .jp-Notebook")];
      const scroller = candidates.find((each) => each.scrollHeight > each.clientHeight + 5);
      if (scroller) scroller.scrollTop = share * scroller.scrollHeight;
    }, place);
    await this.page.mouse.move(700, 500);
    await this.page.mouse.wheel(0, 40);
    await sleep(1500);
    const folder = join(root, ".cache", "e2e");
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
