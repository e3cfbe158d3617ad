/** Canvas and image: what plotly.js needs to turn a matrix of colours into a picture. */

import { PNG } from "pngjs";
import { parseColor } from "../svg/color";
import type { Document } from "./document";
import { Element } from "./element";
import { htmlNamespace } from "./namespace";

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const pngUrl = "data:image/png;base64,";

/** A canvas: pixels, rectangles, and a PNG in the end. */
export class CanvasElement extends Element {
  #width = 300;
  #height = 150;
  #context: CanvasContext | undefined;

  constructor(document: Document) {
    super(document, htmlNamespace, "canvas");
  }

  get width(): number {
    return this.#width;
  }

  set width(width: number) {
    this.#width = Math.max(0, Math.floor(width));
    this.#context?.clear();
  }

  get height(): number {
    return this.#height;
  }

  set height(height: number) {
    this.#height = Math.max(0, Math.floor(height));
    this.#context?.clear();
  }

  getContext(kind: string): CanvasContext | null {
    return kind === "2d" ? (this.#context ??= new CanvasContext(this)) : null;
  }

  toDataURL(): string {
    const { width, height } = this;
    const png = new PNG({ width, height });
    png.data = Buffer.from(this.getContext("2d")?.pixels ?? []);
    return pngUrl + PNG.sync.write(png).toString("base64");
  }
}

/** The few ways in which plotly.js draws on a canvas. */
class CanvasContext {
  fillStyle = "#000";
  #pixels: Uint8ClampedArray | undefined;

  constructor(readonly canvas: CanvasElement) {}

  get pixels(): Uint8ClampedArray {
    return (this.#pixels ??= new Uint8ClampedArray(this.canvas.width * this.canvas.height * 4));
  }

  clear(): void {
    this.#pixels = undefined;
  }

  clearRect(): void {
    this.clear();
  }

  createImageData(width: number, height: number): Pixels {
    return { width, height, data: new Uint8ClampedArray(width * height * 4) };
  }

  getImageData(x: number, y: number, width: number, height: number): Pixels {
    const taken = this.createImageData(width, height);
    for (let row = 0; row < height; row += 1) {
      const start = ((y + row) * this.canvas.width + x) * 4;
      taken.data.set(this.pixels.subarray(start, start + width * 4), row * width * 4);
    }
    return taken;
  }

  putImageData({ width, height, data }: Pixels, x: number, y: number): void {
    for (let row = 0; row < height; row += 1) {
      const part = data.subarray(row * width * 4, (row + 1) * width * 4);
      this.pixels.set(part, ((y + row) * this.canvas.width + x) * 4);
    }
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const { red, green, blue, alpha } = parseColor(this.fillStyle) ?? transparent;
    const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    const [left, right] = [within(x, this.canvas.width), within(x + width, this.canvas.width)];
    const [top, bottom] = [within(y, this.canvas.height), within(y + height, this.canvas.height)];
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        this.pixels.set([red, green, blue, alpha * 255], (row * this.canvas.width + column) * 4);
      }
    }
  }

  drawImage(image: ImageElement, x = 0, y = 0): void {
    const png = image.decode();
    if (png) this.putImageData({ ...png, data: Uint8ClampedArray.from(png.data) }, x, y);
  }

  save(): void {}
  restore(): void {}
  translate(): void {}
  scale(): void {}
}

const transparent = { red: 0, green: 0, blue: 0, alpha: 0 };

/** An image: only what is written into its address can be had, since nothing is fetched. */
export class ImageElement extends Element {
  width = 0;
  height = 0;
  onload: ((event: object) => void) | undefined;
  onerror: ((event: unknown) => void) | undefined;
  #source = "";

  constructor(document: Document) {
    super(document, htmlNamespace, "img");
  }

  get naturalWidth(): number {
    return this.width;
  }

  get naturalHeight(): number {
    return this.height;
  }

  get complete(): boolean {
    return true;
  }

  get src(): string {
    return this.#source;
  }

  set src(source: string) {
    this.#source = source;
    this.ownerDocument.later(() => {
      try {
        const png = this.decode();
        if (!png) throw new Error("only PNG data in the address can be drawn");
        this.width = png.width;
        this.height = png.height;
        this.onload?.({});
      } catch (error) {
        this.onerror?.(error);
      }
    });
  }

  override setAttribute(name: string, value: unknown): void {
    if (name === "src") this.src = String(value);
    else super.setAttribute(name, value);
  }

  /** The picture, if its address holds a PNG. */
  decode(): PNG | undefined {
    if (!this.#source.startsWith(pngUrl)) return undefined;
    return PNG.sync.read(Buffer.from(this.#source.slice(pngUrl.length), "base64"));
  }
}
