/** The tree that plotly.js builds its drawing in: nodes and their order. */

import type { Element } from "./element";
import type { Document } from "./document";

export const elementNode = 1;
export const textNode = 3;
export const documentNode = 9;
export const fragmentNode = 11;

/** A node list as scripts expect it: an array that can also be asked for an item. */
export type NodeList = Node[] & { item?(index: number): Node | null };

/** A node: what all kinds of them have in common. */
export abstract class Node {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  parentNode: Node | null = null;
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  nextSibling: Node | null = null;
  previousSibling: Node | null = null;
  #children: NodeList | undefined;

  constructor(readonly ownerDocument: Document) {}

  abstract cloneNode(deep?: boolean): Node;

  get parentElement(): Element | null {
    const parent = this.parentNode;
    return parent?.nodeType === elementNode ? (parent as Element) : null;
  }

  get childNodes(): NodeList {
    if (!this.#children) {
      const list: NodeList = [];
      for (let child = this.firstChild; child; child = child.nextSibling) list.push(child);
      list.item = (index) => list[index] ?? null;
      this.#children = list;
    }
    return this.#children;
  }

  get children(): Element[] {
    return this.childNodes.filter((child) => child.nodeType === elementNode) as Element[];
  }

  get firstElementChild(): Element | null {
    return this.children[0] ?? null;
  }

  get isConnected(): boolean {
    return this.ownerDocument.contains(this);
  }

  hasChildNodes(): boolean {
    return this.firstChild !== null;
  }

  appendChild<T extends Node>(child: T): T {
    return this.insertBefore(child, null);
  }

  append(...children: (Node | string)[]): void {
    for (const child of children) {
      this.appendChild(
        typeof child === "string" ? this.ownerDocument.createTextNode(child) : child,
      );
    }
  }

  insertBefore<T extends Node>(child: T, next: Node | null): T {
    if (child.nodeType === fragmentNode) {
      while (child.firstChild) this.insertBefore(child.firstChild, next);
      return child;
    }
    if ((child as Node) === next) return child;
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    child.nextSibling = next;
    child.previousSibling = next ? next.previousSibling : this.lastChild;
    if (child.previousSibling) child.previousSibling.nextSibling = child;
    else this.firstChild = child;
    if (next) next.previousSibling = child;
    else this.lastChild = child;
    this.#children = undefined;
    return child;
  }

  removeChild<T extends Node>(child: T): T {
    if (child.previousSibling) child.previousSibling.nextSibling = child.nextSibling;
    else this.firstChild = child.nextSibling;
    if (child.nextSibling) child.nextSibling.previousSibling = child.previousSibling;
    else this.lastChild = child.previousSibling;
    child.parentNode = child.nextSibling = child.previousSibling = null;
    this.#children = undefined;
    return child;
  }

  replaceChild<T extends Node>(child: Node, old: T): T {
    this.insertBefore(child, old);
    return this.removeChild(old);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  contains(node: Node | null): boolean {
    for (let each = node; each; each = each.parentNode) if (each === this) return true;
    return false;
  }

  /** Bit mask as the DOM has it: 4 if `other` comes later, 2 if it comes earlier. */
  compareDocumentPosition(other: Node): number {
    if (other === this) return 0;
    const [mine, others] = [pathTo(this), pathTo(other)];
    if (mine[0] !== others[0]) return 1;
    let depth = 0;
    while (mine[depth] && mine[depth] === others[depth]) depth += 1;
    const [here, there] = [mine[depth], others[depth]];
    if (!here) return 4 + 16;
    if (!there) return 2 + 8;
    for (let node: Node | null = here; node; node = node.nextSibling) if (node === there) return 4;
    return 2;
  }

  get textContent(): string {
    let text = "";
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  set textContent(text: string | null) {
    while (this.firstChild) this.removeChild(this.firstChild);
    if (text) this.appendChild(this.ownerDocument.createTextNode(String(text)));
  }

  /** A drawing is never clicked: listeners are taken and forgotten. */
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }
}

/** The nodes from the root down to a node. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let each: Node | null = node; each; each = each.parentNode) path.unshift(each);
  return path;
}

/** Text between tags. */
export class Text extends Node {
  readonly nodeType = textNode;
  readonly nodeName = "#text";

  constructor(
    document: Document,
    public nodeValue: string,
  ) {
    super(document);
  }

  get data(): string {
    return this.nodeValue;
  }

  override get textContent(): string {
    return this.nodeValue;
  }

  override set textContent(text: string | null) {
    this.nodeValue = String(text ?? "");
  }

  cloneNode(): Text {
    return new Text(this.ownerDocument, this.nodeValue);
  }
}

/** Several nodes that are inserted as one. */
export class Fragment extends Node {
  readonly nodeType = fragmentNode;
  readonly nodeName = "#document-fragment";

  cloneNode(deep = false): Fragment {
    const clone = new Fragment(this.ownerDocument);
    if (deep) for (const child of this.childNodes) clone.appendChild(child.cloneNode(true));
    return clone;
  }
}
