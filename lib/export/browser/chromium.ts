/** Figures drawn by a Chromium: what needs WebGL or outlines of countries, or any other. */

import type { Seconds } from "../../core/units";
import { findingOf } from "../../figure/finding";
import type { DressedFigure } from "../dress";
import { type BrowserPictureOptions, DrawingPage } from "./page";
import { refuseTiles } from "./request";

export interface ChromiumOptions {
  /** Longest time (s) for the start, and for each picture. */
  readonly timeout?: Seconds;
}

/**
 * A Chromium that draws one figure after the other. It has no network and leaves nothing behind.
 * A figure that fails takes its browser with it: the next one gets another.
 */
export class Chromium {
  readonly #path: string;
  readonly #timeout: Seconds;
  #page: DrawingPage | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  private constructor(path: string, timeout: Seconds) {
    this.#path = path;
    this.#timeout = timeout;
  }

  /**
   * Starts a browser.
   *
   * @param path - what `findChromium` found
   * @throws Error if it does not start in time
   */
  static async start(path: string, { timeout = 60 }: ChromiumOptions = {}): Promise<Chromium> {
    const chromium = new Chromium(path, timeout);
    await chromium.#readyPage();
    return chromium;
  }

  /**
   * Draws a figure, when those before it are done.
   *
   * @returns the bytes of the file; the same on one machine, whatever was drawn before
   * @throws Error that names the figure
   */
  draw(dressed: DressedFigure, options: BrowserPictureOptions): Promise<Uint8Array> {
    const drawing = this.#last.then(() => this.#drawNow(dressed, options));
    this.#last = drawing.catch(() => undefined);
    return drawing;
  }

  /** Ends the browser and removes its folder; a figure that is being drawn fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#page?.end(new Error("Chromium was closed"));
  }

  async #drawNow(dressed: DressedFigure, options: BrowserPictureOptions): Promise<Uint8Array> {
    try {
      refuseTiles(dressed.figure);
      const page = await this.#readyPage();
      return await this.#inTime(page, page.draw(dressed, options));
    } catch (error) {
      throw new Error(`${nameOf(dressed)}: ${(error as Error).message}`);
    }
  }

  async #readyPage(): Promise<DrawingPage> {
    if (this.#page && !this.#page.isGone) return this.#page;
    if (this.#isClosed) throw new Error("Chromium was closed");
    const page = new DrawingPage(this.#path);
    this.#page = page;
    await this.#inTime(page, page.open());
    return page;
  }

  /** Waits for work of a page, as long as may be; if it fails, the page ends. */
  async #inTime<T>(page: DrawingPage, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const reason = new Error(`Chromium was not done after ${this.#timeout} s`);
      timer = setTimeout(() => reject(reason), this.#timeout * 1000);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      await page.end(error as Error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function nameOf({ figure }: DressedFigure): string {
  return figure.layout.meta?.figure ?? findingOf(figure);
}
