/**
 * The statements of the study guide, section by section, in words of our own: what is said in there is
 * what the notebooks are to show. A name that is added here counts once its test, its figure and a cell
 * of a notebook are there.
 */

import { failures } from "./failures.mjs";
import { foundations } from "./foundations.mjs";
import { networks } from "./networks.mjs";
import { services } from "./services.mjs";
import { transport } from "./transport.mjs";

/** @type {Record<string, import("../judge.mjs").Section>} */
export const sections = { ...foundations, ...failures, ...services, ...networks, ...transport };
