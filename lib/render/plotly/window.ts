/** The global names that plotly.js finds: those of a browser, as far as a drawing needs them. */

import { streams } from "../../core/random";
import { Document } from "../dom/document";
import { Element } from "../dom/element";
import { CanvasElement, ImageElement } from "../dom/media";
import { Node } from "../dom/node";
import { Style } from "../dom/style";
import { SvgElement } from "../dom/svg-element";
import { mathJaxFor } from "../math/mathjax";
import { ownProperty } from "../text/style";
import { clockOn } from "./clock";
import { promisesOn } from "./queued-promise";
import { TaskQueue } from "./task-queue";

/** A page without a screen. */
export interface Page {
  readonly document: Document;
  readonly queue: TaskQueue;
  /** Names and values, for the parameters of the function that a bundle is wrapped in. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Starts the random numbers that scripts get anew. */
  seed(seed: number): void;
}

const inherited = /^(font|fill|stroke|color|text-anchor|visibility|cursor|white-space)/;
const noop = () => undefined;

/** @param onSerialize - gets the root of the drawing when plotly.js asks for its text */
export function makePage(onSerialize: (root: Element) => void): Page {
  const queue = new TaskQueue();
  const document = new Document(queue.later);
  let numbers = streams(0);
  const random = () => numbers["plotly"]?.uniform();
  const math: unknown = Object.create(Math, { random: { value: random } });
  const timers = {
    setTimeout: queue.after,
    clearTimeout: queue.cancel,
    setInterval: noop,
    clearInterval: noop,
    queueMicrotask: queue.later,
    Promise: promisesOn(queue),
    ...clockOn(queue),
  };
  const classes = {
    Node,
    Element,
    HTMLElement: Element,
    HTMLDivElement: Element,
    SVGElement: SvgElement,
    HTMLCanvasElement: CanvasElement,
    HTMLImageElement: ImageElement,
    Image: imagesOf(document),
    CSSStyleDeclaration: Style,
    Event: class {
      constructor(readonly type: string) {}
    },
    CustomEvent: class {},
    MouseEvent: class {},
    XMLSerializer: class {
      serializeToString(root: Element): string {
        onSerialize(root);
        return "";
      }
    },
    DOMParser: class {},
  };
  const window = {
    ...timers,
    ...classes,
    document,
    Math: math,
    MathJax: mathJaxFor(document),
    navigator: {
      userAgent: "distlab",
      language: "en-US",
      platform: "",
      maxTouchPoints: 0,
      vendor: "",
    },
    location: {
      href: "about:blank",
      protocol: "about:",
      host: "",
      pathname: "blank",
      search: "",
      hash: "",
    },
    console: { log: noop, warn: noop, error: noop, trace: noop, info: noop },
    getComputedStyle: computedStyle,
    matchMedia: () => ({ matches: false, addListener: noop, removeListener: noop }),
    CSS: { supports: () => true, escape: (text: string) => text },
    URL: { createObjectURL: () => "blob:", revokeObjectURL: noop },
    devicePixelRatio: 1,
    innerWidth: 1280,
    innerHeight: 720,
    addEventListener: noop,
    removeEventListener: noop,
  };
  document.defaultView = window;
  const globals = { ...window, window, self: window, global: window, globalThis: window };
  Object.assign(window, { window, self: window });
  const seed = (value: number) => void (numbers = streams(value));
  return { document, queue, globals, seed };
}

function imagesOf(document: Document) {
  return class extends ImageElement {
    constructor() {
      super(document);
    }
  };
}

/** The style that applies to an element: its own, or that of the nearest one above where it is inherited. */
function computedStyle(element: Element) {
  const valueOf = (name: string): string => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const value = ownProperty(each, name);
      if (value || !inherited.test(name)) return value;
    }
    return "";
  };
  return {
    getPropertyValue: valueOf,
    display: valueOf("display") || "block",
    position: valueOf("position") || "static",
    transform: valueOf("transform") || "none",
    width: valueOf("width"),
    height: valueOf("height"),
    imageRendering: valueOf("image-rendering"),
    ...Object.fromEntries(sides.map((name) => [name, "0px"])),
  };
}

const sides = ["Left", "Right", "Top", "Bottom"].flatMap((side) => [
  `padding${side}`,
  `margin${side}`,
]);
