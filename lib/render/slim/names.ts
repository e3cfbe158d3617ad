/** Names of elements that others refer to. */

import type { Element } from "../dom/element";
import { elementsBelow } from "../dom/selector";

const reference = /url\((['"]?)[^#]*#([^'")]+)\1\)/g;

/** Makes names short, in the order in which they are used; what nobody refers to has none. */
export function shortenNames(root: Element): void {
  const elements = [...elementsBelow(root)];
  const short = new Map<string, string>();
  const rename = (text: string) =>
    text.replace(reference, (_, __, name: string) => {
      const chosen = short.get(name) ?? `a${short.size.toString(36)}`;
      short.set(name, chosen);
      return `url(#${chosen})`;
    });
  for (const element of elements) {
    const { style } = element;
    for (const name of ["clip-path", "fill", "stroke"]) {
      const [attribute, property] = [element.getAttribute(name), style.getPropertyValue(name)];
      if (attribute) element.setAttribute(name, rename(attribute));
      if (property) style.setProperty(name, rename(property));
    }
  }
  for (const element of elements) {
    const name = short.get(element.id);
    if (name) element.id = name;
    else if (element.localName === "clipPath") element.remove();
    else element.removeAttribute("id");
  }
}
