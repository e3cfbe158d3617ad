/** Elements: attributes, classes, style, and what scripts ask of them. */

import { decodeEntities } from "../svg/escape";
import type { Document } from "./document";
import { htmlNamespace } from "./namespace";
import { Node, elementNode } from "./node";
import { elementsBelow, matches, selectAll, selectFirst } from "./selector";
import { Style } from "./style";

/** Prefixes under which attributes of other namespaces are kept. */
const prefixes: Readonly<Record<string, string>> = {
  "http://www.w3.org/1999/xlink": "xlink:",
  "http://www.w3.org/2000/xmlns/": "xmlns:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};

/** A rectangle as the DOM describes it (CSS pixels). */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function rectangle(x: number, y: number, width: number, height: number): Rectangle {
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

/** An element of any namespace. */
export class Element extends Node {
  readonly nodeType = elementNode;
  readonly localName: string;
  readonly nodeName: string;
  /** Attributes other than `style`. */
  readonly attributeMap = new Map<string, string>();
  #style: Style | undefined;
  #classes: Set<string> | undefined;

  constructor(
    document: Document,
    readonly namespaceURI: string,
    name: string,
  ) {
    super(document);
    this.localName = name.slice(name.indexOf(":") + 1);
    this.nodeName = namespaceURI === htmlNamespace ? name.toUpperCase() : name;
  }

  get tagName(): string {
    return this.nodeName;
  }

  get style(): Style {
    return (this.#style ??= new Style());
  }

  set style(style: Style | string) {
    this.style.cssText = typeof style === "string" ? style : style.cssText;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(id: string) {
    this.setAttribute("id", id);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(name: string) {
    this.setAttribute("class", name);
  }

  get classes(): Set<string> {
    this.#classes ??= new Set(this.className.split(/\s+/).filter(Boolean));
    return this.#classes;
  }

  get classList() {
    const classes = this.classes;
    const keep = () => void this.attributeMap.set("class", [...classes].join(" "));
    return {
      add: (...names: string[]) => (names.forEach((name) => classes.add(name)), keep()),
      remove: (...names: string[]) => (names.forEach((name) => classes.delete(name)), keep()),
      contains: (name: string) => classes.has(name),
      toggle: (name: string, force = !classes.has(name)) => {
        if (force) classes.add(name);
        else classes.delete(name);
        keep();
        return force;
      },
      length: classes.size,
    };
  }

  get attributes(): { name: string; value: string }[] {
    const list = [...this.attributeMap].map(([name, value]) => ({ name, value }));
    const style = this.getAttribute("style");
    return style === null ? list : [...list, { name: "style", value: style }];
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getAttribute(name: string): string | null {
    if (name === "style") return this.#style?.length ? this.#style.cssText : null;
    return this.attributeMap.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    if (name === "class") this.#classes = undefined;
    if (name === "style") this.style.cssText = text;
    else this.attributeMap.set(name, text);
  }

  removeAttribute(name: string): void {
    if (name === "class") this.#classes = undefined;
    if (name === "style") this.#style = undefined;
    else this.attributeMap.delete(name);
  }

  setAttributeNS(namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(qualified(namespace, name), value);
  }

  getAttributeNS(namespace: string | null, name: string): string | null {
    return this.getAttribute(qualified(namespace, name));
  }

  removeAttributeNS(namespace: string | null, name: string): void {
    this.removeAttribute(qualified(namespace, name));
  }

  hasAttributeNS(namespace: string | null, name: string): boolean {
    return this.hasAttribute(qualified(namespace, name));
  }

  querySelector(selector: string): Element | null {
    return selectFirst(this, selector);
  }

  querySelectorAll(selector: string): Element[] {
    return selectAll(this, selector);
  }

  getElementsByTagName(name: string): Element[] {
    const wanted = name.toLowerCase();
    return [...elementsBelow(this)].filter(
      ({ localName }) => wanted === "*" || localName.toLowerCase() === wanted,
    );
  }

  getElementsByClassName(name: string): Element[] {
    return [...elementsBelow(this)].filter(({ classes }) => classes.has(name));
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  closest(selector: string): Element | null {
    if (matches(this, selector)) return this;
    return this.parentElement?.closest(selector) ?? null;
  }

  cloneNode(deep = false): Element {
    const clone = this.emptyClone();
    for (const [name, value] of this.attributeMap) clone.attributeMap.set(name, value);
    for (const [name, value] of this.#style?.entries() ?? []) clone.style.setProperty(name, value);
    if (deep) for (const child of this.childNodes) clone.appendChild(child.cloneNode(true));
    return clone;
  }

  protected emptyClone(): Element {
    return this.ownerDocument.createElementNS(this.namespaceURI, this.localName);
  }

  get innerHTML(): string {
    return this.textContent;
  }

  /** Scripts only put text with entities here, to have it decoded. */
  set innerHTML(html: string) {
    this.textContent = decodeEntities(html);
  }

  get innerText(): string {
    return this.textContent;
  }

  /** There is no layout: a box is as large as its style says. */
  get clientWidth(): number {
    return Number.parseFloat(this.style.getPropertyValue("width")) || 0;
  }

  get clientHeight(): number {
    return Number.parseFloat(this.style.getPropertyValue("height")) || 0;
  }

  get offsetWidth(): number {
    return this.clientWidth;
  }

  get offsetHeight(): number {
    return this.clientHeight;
  }

  getBoundingClientRect(): Rectangle {
    const size = (name: string) => Number.parseFloat(this.getAttribute(name) ?? "") || 0;
    return rectangle(0, 0, this.clientWidth || size("width"), this.clientHeight || size("height"));
  }

  /** The sheet of a `style` element: rules for the screen, which a picture does not need. */
  get sheet() {
    return { cssRules: [], insertRule: () => 0, deleteRule: () => undefined };
  }

  focus(): void {}
  blur(): void {}
}

function qualified(namespace: string | null, name: string): string {
  const local = name.slice(name.indexOf(":") + 1);
  if (local === "xmlns") return local;
  return (prefixes[namespace ?? ""] ?? "") + local;
}
