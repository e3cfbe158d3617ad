/** `querySelector`: css-select on this tree. */

import { compile, type Options } from "css-select";
import type { Element } from "./element";
import { type Node, elementNode, fragmentNode } from "./node";

const isElement = (node: Node): node is Element => node.nodeType === elementNode;

/** How css-select finds its way in the tree. */
const adapter: NonNullable<Options<Node, Element>["adapter"]> = {
  isTag: isElement,
  getChildren: (node) => node.childNodes,
  getParent: (node) =>
    node.parentNode && node.parentNode.nodeType !== fragmentNode ? node.parentNode : null,
  getSiblings: (node) => node.parentNode?.childNodes ?? [node],
  getName: (element) => element.localName,
  getText: (node) => node.textContent,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.hasAttribute(name),
  existsOne: (test, nodes) =>
    nodes.some(
      (node) => isElement(node) && (test(node) || adapter.existsOne(test, node.childNodes)),
    ),
  findOne: (test, nodes) => nodes.flatMap(withElementsBelow).find(test) ?? null,
  findAll: (test, nodes) => nodes.flatMap(withElementsBelow).filter(test),
  removeSubsets: (nodes) => nodes,
  prevElementSibling: (node) => {
    let sibling = node.previousSibling;
    while (sibling && !isElement(sibling)) sibling = sibling.previousSibling;
    return sibling as Element | null;
  },
};

type Query = (node: Node) => boolean;

const options: Options<Node, Element> = { adapter, xmlMode: true };
const known = new Map<string, Query>();

/** A selector that was written with a combinator first (`> g`) is about the root's own children. */
function compiled(selector: string, root: Node): Query {
  const isRelative = /^\s*[>+~]|(?:^|,)\s*:scope/.test(selector);
  const found = isRelative ? undefined : known.get(selector);
  if (found) return found;
  // With a context css-select looks below it only; such a query serves no other root.
  const context = isRelative && isElement(root) ? [root] : undefined;
  const query = compile<Node, Element>(selector, options, context);
  if (!isRelative) known.set(selector, query);
  return query;
}

function withElementsBelow(node: Node): Element[] {
  return isElement(node) ? [node, ...elementsBelow(node)] : [];
}

/** The first element below `root` that a selector describes. */
export function selectFirst(root: Node, selector: string): Element | null {
  const query = compiled(selector, root);
  for (const element of elementsBelow(root)) if (query(element)) return element;
  return null;
}

/** All elements below `root` that a selector describes, in the order of the document. */
export function selectAll(root: Node, selector: string): Element[] {
  const query = compiled(selector, root);
  return [...elementsBelow(root)].filter((element) => query(element));
}

/** True if a selector describes an element. */
export function matches(element: Element, selector: string): boolean {
  return compiled(selector, element.ownerDocument)(element);
}

/** Every element below a node, in the order of the document. */
export function* elementsBelow(root: Node): Generator<Element, void, undefined> {
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node)) yield node;
    let next: Node | null = node.firstChild;
    for (let up: Node = node; !next && up !== root; up = up.parentNode as Node) {
      next = up.nextSibling;
    }
    node = next;
  }
}
