import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { distlab } from "../notebook/command";
import { NotebookPage } from "./notebook-page";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a folder on loopback, below a path as a project's Pages do. */
export class SiteServer {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(folder: string): Promise<SiteServer> {
    const server = createServer(({ url = "" }, response) => {
      const { pathname } = new URL(url, "http://localhost");
      const name = normalize(pathname.replace(/^\/some\/where\//, "/"));
      const file = join(folder, name === "/" ? "index.html" : name);
      try {
        const bytes = readFileSync(file);
        response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" });
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new SiteServer(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/some/where/`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** What is drawn. */
export interface DrawnPlot {
  readonly meta: { readonly figure: string; readonly options: Readonly<Record<string, unknown>> };
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** The gallery in a browser, and what it did wrong. */
export class GalleryPage {
  readonly #errors: string[] = [];
  readonly #strangers: string[] = [];

  private constructor(
    readonly page: Page,
    readonly base: string,
  ) {}

  static async open(
    browser: Browser,
    base: string,
    hash = "",
    options: BrowserContextOptions = {},
  ): Promise<GalleryPage> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const opened = new GalleryPage(page, base);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) opened.#errors.push(message.text());
    });
    page.on("pageerror", (error) => opened.#errors.push(error.message));
    page.on("response", (response) => {
      if (response.status() >= 400) opened.#errors.push(`${response.status()} ${response.url()}`);
    });
    page.on("request", (request) => {
      const own = [base, "data:", "blob:"].some((start) => request.url().startsWith(start));
      if (!own) opened.#strangers.push(request.url());
    });
    await page.goto(base + hash);
    return opened;
  }

  /** Goes to a place as a link does. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => (location.hash = to), hash);
  }

  hash(): string {
    return new URL(this.page.url()).hash;
  }

  /** Waits until a figure is drawn with options that are as they should be. */
  async drawn(id: string, isRight: (options: DrawnPlot["meta"]["options"]) => boolean) {
    let plot: DrawnPlot | undefined;
    const ask = async () => {
      plot = await this.#plot();
      return plot?.meta.figure === id && isRight(plot.meta.options);
    };
    await expect.poll(ask, { timeout: 20_000 }).toBe(true);
    return plot as DrawnPlot;
  }

  #plot(): Promise<DrawnPlot | undefined> {
    return this.page.evaluate(() => {
      const place = document.querySelector(".js-plotly-plot");
      const { data, layout } = (place ?? {}) as { data?: object[]; layout?: { meta?: object } };
      // Plotly says with its own parts, too, that the figure is in the page.
      if (!data || !layout?.meta || !place?.querySelector(".main-svg .cartesianlayer")) return;
      return JSON.parse(JSON.stringify({ data, meta: layout.meta })) as DrawnPlot;
    });
  }

  /** Width that the page needs (CSS pixels). */
  width(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth);
  }

  /** Closes a page that did nothing wrong, and asked nobody else. */
  async close(): Promise<void> {
    expect(this.#errors).toEqual([]);
    expect(this.#strangers).toEqual([]);
    await this.page.context().close();
  }
}

/** A phone, held upright. */
export const phone = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true };

/** The gallery as the command line writes it, a server for it, and a browser. */
export class GallerySite {
  #folder = "";
  #server: SiteServer | undefined;
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), "distlab-gallery-"));
    const { code, stdout, stderr } = distlab("gallery", "--out", join(this.#folder, "site"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/site[\\/]index\.html \(\d\.\d MB in \d+ files\)\n$/);
    this.#server = await SiteServer.start(join(this.#folder, "site"));
    this.#browser = await NotebookPage.launch();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.stop();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  open(hash = "", options: BrowserContextOptions = {}): Promise<GalleryPage> {
    return this.#open(this.#server?.address ?? "", hash, options);
  }

  /** From the disk, in a browser without network. */
  openFile(hash = ""): Promise<GalleryPage> {
    const base = `${pathToFileURL(join(this.#folder, "site")).href}/`;
    return this.#open(base, `index.html${hash}`, { offline: true });
  }

  #open(base: string, hash: string, options: BrowserContextOptions): Promise<GalleryPage> {
    if (!this.#browser) throw new Error("the browser is not started");
    return GalleryPage.open(this.#browser, base, hash, options);
  }
}
