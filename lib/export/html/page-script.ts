/** What runs in every page with figures. */

import { browserScripts } from "../../host/browser-scripts";
import { projectRoot } from "../../host/project";
import { mathJaxStandIn } from "../mathjax-stand-in";

/**
 * The script of a page: all of lib/browser/exported-page.ts as `distlab`, then what the page does.
 *
 * @param start - JavaScript
 * @throws Error with what the bundler says
 */
export function pageScript(start: string): string {
  const { exportedPage } = browserScripts(projectRoot());
  return `${exportedPage}
const { formulas } = distlab.pageData();
${mathJaxStandIn}
${start}`;
}
