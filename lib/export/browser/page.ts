/** A page of a Chromium in which plotly.js draws. */

import { readFileSync } from "node:fs";
import { findingOf } from "../../figure/finding";
import { packageFile } from "../../host/project";
import { type Family, openSans } from "../../render/text/fonts";
import type { DressedFigure } from "../dress";
import { withPixelSize } from "../png";
import { BrowserProcess } from "./browser-process";
import { facesOf, familiesIn, fontData } from "./fonts";
import { pageHtml, pageScript } from "./page-script";
import { withFixedDates } from "./pdf-dates";
import { drawRequest, hasGeography } from "./request";
import { PageSession } from "./session";

export const browserFormats = ["png", "svg", "pdf"] as const;
export type BrowserFormat = (typeof browserFormats)[number];

/** What may be asked of a picture that a browser draws. */
export interface BrowserPictureOptions {
  readonly format: BrowserFormat;
  /** Image pixels in a CSS pixel. */
  readonly scale: number;
  /** Nothing under the figure's own ground, where that lets something through. */
  readonly transparent?: boolean;
}

/** CSS pixels in an inch. */
const pixelsPerInch = 96;

/** The file of the outlines puts them where plotly.js is, and plotly.js looks elsewhere. */
const asGeography = "Object.assign(window, { PlotlyGeoAssets: Plotly, Plotly: plotly });";

/** Draws figures, one at a time. */
export class DrawingPage {
  readonly #browser: BrowserProcess;
  readonly #families = new Set<Family>();
  readonly #loaded = new Set<string>();
  #opened: PageSession | undefined;

  /** @throws Error if there is nothing that could be started */
  constructor(path: string) {
    this.#browser = new BrowserProcess(path);
  }

  /** True if nothing can be drawn here any more. */
  get isGone(): boolean {
    return this.#browser.devTools.failure !== undefined;
  }

  /** Opens the page, and loads what every figure needs. */
  async open(): Promise<void> {
    this.#opened = await PageSession.open(this.#browser.devTools, pageHtml);
    await this.#opened.run(pageScript);
    await this.#addScript("plotly.min.js");
    await this.#addFamily(openSans);
  }

  /** @throws Error with plotly.js's own words, or why the browser is no longer there */
  async draw(dressed: DressedFigure, options: BrowserPictureOptions): Promise<Uint8Array> {
    const { figure } = dressed;
    for (const family of familiesIn(figure)) await this.#addFamily(family);
    if (hasGeography(figure)) await this.#addScript("plotly-geo-assets.js", asGeography);
    const call = `distlab.draw(${drawRequest(dressed, options.scale)})`;
    if (options.format === "svg") return Buffer.from((await this.#page.run(call)) as string);
    const title = JSON.stringify(findingOf(figure));
    await this.#page.run(`${call}.then((drawing) => distlab.show(drawing, ${title}))`);
    return options.format === "png" ? this.#screenshot(dressed, options) : this.#print(dressed);
  }

  /** Ends the browser, and waits until it is gone; what it draws fails with the reason. */
  async end(reason: Error): Promise<void> {
    this.#browser.end(reason);
    await this.#browser.gone;
  }

  get #page(): PageSession {
    if (!this.#opened) throw new Error("the page is not open");
    return this.#opened;
  }

  async #addScript(name: string, then = ""): Promise<void> {
    if (this.#loaded.has(name)) return;
    const script = readFileSync(packageFile("plotly.js", "dist", name), "utf8");
    await this.#page.run(`{ const plotly = window.Plotly; ${script}\n${then} } 0;`);
    this.#loaded.add(name);
  }

  async #addFamily(family: Family): Promise<void> {
    if (this.#families.has(family)) return;
    const faces = facesOf(family);
    for (const { file } of faces) {
      if (this.#loaded.has(file)) continue;
      await this.#page.run(`distlab.addFile(${JSON.stringify(file)}, "${fontData(file)}")`);
      this.#loaded.add(file);
    }
    await this.#page.run(`distlab.addFaces(${JSON.stringify(faces)})`);
    this.#families.add(family);
  }

  async #screenshot(
    { width, height }: DressedFigure,
    { scale, transparent = false }: BrowserPictureOptions,
  ): Promise<Uint8Array> {
    const size = { width: Math.round(width), height: Math.round(height) };
    const screen = { ...size, deviceScaleFactor: scale, mobile: false };
    await this.#page.send("Emulation.setDeviceMetricsOverride", screen);
    const ground = { color: { r: 255, g: 255, b: 255, a: transparent ? 0 : 1 } };
    await this.#page.send("Emulation.setDefaultBackgroundColorOverride", ground);
    const shot = { format: "png" };
    const { data } = await this.#page.send<{ data: string }>("Page.captureScreenshot", shot);
    await this.#page.send("Emulation.clearDeviceMetricsOverride");
    return withPixelSize(Buffer.from(data, "base64"), scale);
  }

  async #print({ width, height }: DressedFigure): Promise<Uint8Array> {
    const { data } = await this.#page.send<{ data: string }>("Page.printToPDF", {
      printBackground: true,
      paperWidth: width / pixelsPerInch,
      paperHeight: height / pixelsPerInch,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      pageRanges: "1",
    });
    return withFixedDates(Buffer.from(data, "base64"));
  }
}
