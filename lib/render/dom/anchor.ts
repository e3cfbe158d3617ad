/** Links: plotly.js asks where one leads before it lets a figure have it. */

import type { Document } from "./document";
import { Element } from "./element";
import { htmlNamespace } from "./namespace";

/** An `a` of HTML. */
export class AnchorElement extends Element {
  constructor(document: Document) {
    super(document, htmlNamespace, "a");
  }

  get href(): string {
    return this.getAttribute("href") ?? "";
  }

  set href(address: string) {
    this.setAttribute("href", address);
  }

  /** "https:" for a relative address, as on a page; ":" for what is no address. */
  get protocol(): string {
    try {
      return new URL(this.href, "https://localhost").protocol;
    } catch {
      return ":";
    }
  }
}
