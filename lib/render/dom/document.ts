/** A document: makes nodes and finds them. */

import { AnchorElement } from "./anchor";
import { Element } from "./element";
import { CanvasElement, ImageElement } from "./media";
import { htmlNamespace, svgNamespace } from "./namespace";
import { Fragment, Node, Text, documentNode } from "./node";
import { elementsBelow, selectAll, selectFirst } from "./selector";
import { SvgElement } from "./svg-element";

/** Does something after the running script has ended. */
export type Later = (task: () => void) => void;

/** An HTML document with an empty head and body. */
export class Document extends Node {
  readonly nodeType = documentNode;
  readonly nodeName = "#document";
  readonly documentElement: Element;
  readonly head: Element;
  readonly body: Element;
  readonly readyState = "complete";
  readonly compatMode = "CSS1Compat";
  readonly visibilityState = "visible";
  readonly hidden = false;
  /** The window, once there is one. */
  defaultView: unknown;

  /** @param later - how tasks are put off: see `TaskQueue` */
  constructor(readonly later: Later) {
    super(undefined as unknown as Document);
    Object.assign(this, { ownerDocument: this });
    this.documentElement = this.appendChild(this.createElement("html"));
    this.head = this.documentElement.appendChild(this.createElement("head"));
    this.body = this.documentElement.appendChild(this.createElement("body"));
  }

  get activeElement(): Element {
    return this.body;
  }

  createElement(name: string): Element {
    const tag = String(name).toLowerCase();
    if (tag === "a") return new AnchorElement(this);
    if (tag === "canvas") return new CanvasElement(this);
    if (tag === "img") return new ImageElement(this);
    return new Element(this, htmlNamespace, tag);
  }

  createElementNS(namespace: string | null, name: string): Element {
    if (namespace === svgNamespace) return new SvgElement(this, svgNamespace, name);
    if (namespace === htmlNamespace || !namespace) return this.createElement(name);
    return new Element(this, namespace, name);
  }

  createTextNode(text: unknown): Text {
    return new Text(this, String(text));
  }

  createDocumentFragment(): Fragment {
    return new Fragment(this);
  }

  getElementById(id: string): Element | null {
    for (const element of elementsBelow(this)) if (element.id === id) return element;
    return null;
  }

  querySelector(selector: string): Element | null {
    return selectFirst(this, selector);
  }

  querySelectorAll(selector: string): Element[] {
    return selectAll(this, selector);
  }

  cloneNode(): Node {
    throw new Error("a document is not cloned");
  }
}
