import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { NotebookPage } from "./notebook-page";

/** A page in a browser without network, and what it did wrong. */
export interface OpenedPage {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

/** Pages as a person opens them who was sent a file. */
export class FilePages {
  #folder = "";
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), "distlab-pages-"));
    this.#browser = await NotebookPage.launch();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  async open(name: string, html: string, { scripts = true } = {}): Promise<OpenedPage> {
    if (!this.#browser) throw new Error("the browser is not started");
    const file = join(this.#folder, `${name}.html`);
    writeFileSync(file, html);
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 720 },
      offline: true,
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, errors, requests };
  }
}

/** Closes a page that did nothing wrong and asked for nothing but itself. */
export async function close({ page, errors, requests }: OpenedPage): Promise<void> {
  expect(errors).toEqual([]);
  expect(requests).toHaveLength(1);
  await page.context().close();
}
