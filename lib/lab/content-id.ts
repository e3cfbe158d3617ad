/** Names of elements in a page. */

import { textHash } from "../core/hash";

/** A name for an element, the same for the same text: committed outputs do not change. */
export function contentId(content: string): string {
  return `distlab-${textHash(content).toString(16).padStart(8, "0")}`;
}
