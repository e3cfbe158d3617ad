import * as figures from "../../../lib/figure/layers";
import { describeTitles } from "../any-options";
import { layersClaims } from "./claims";

const slow = ["checksum-misses", "fragment-loss", "aloha", "csma-cd", "error-goodput"];

describeTitles(figures, layersClaims, { numRuns: (id) => (slow.includes(id) ? 8 : 30) });
