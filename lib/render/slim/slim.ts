/** A drawing without what does not show: for places where every byte counts. */

import type { Element } from "../dom/element";
import { elementsBelow } from "../dom/selector";
import { writeAttributes } from "./attributes";
import { mergeDots } from "./dots";
import { mergeLines } from "./merge";
import { shortenNames } from "./names";
import { shareProperties, shareTextLook } from "./share";
import { dropEmptyParts, placeText } from "./texts";
import { isPoint, isUnseen } from "./unseen";

/**
 * Takes out of a drawing what can be taken out unseen, and says once what is said often. Places
 * are kept to a tenth of a pixel. The tree itself is changed.
 */
export function slim(root: Element): void {
  const bottomUp = (act: (element: Element) => void) => {
    for (const element of [...elementsBelow(root)].reverse()) act(element);
  };
  bottomUp((element) => {
    if (isUnseen(element)) element.remove();
  });
  shortenNames(root);
  bottomUp(writeAttributes);
  writeAttributes(root);
  bottomUp((element) => {
    if (isPoint(element)) element.remove();
  });
  bottomUp(dropEmptyParts);
  bottomUp(placeText);
  bottomUp(mergeLines);
  bottomUp(mergeDots);
  shareTextLook(root);
  bottomUp((element) => {
    if (element.children.length === 1) unwrap(element);
    else shareProperties(element);
  });
  bottomUp(unwrap);
}

/** A group that says nothing is no more than its parts. */
function unwrap(element: Element): void {
  const { localName, parentNode, attributes } = element;
  if (localName !== "g" || attributes.length > 0) return;
  while (element.firstChild) parentNode?.insertBefore(element.firstChild, element);
  element.remove();
}
