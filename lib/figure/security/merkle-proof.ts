/** Figures of what it takes to show an entry of a log. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { chainProofSize } from "../../model/security/hash-chain";
import { longestInclusionProof } from "../../model/security/inclusion";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Bytes of a proof against the entries of a log: a chain of hashes, and a tree. */
export const merkleProofFigure = defineFigure({
  id: "merkle-proof",
  subject: "security",
  formula: "n h, \\quad \\lceil \\log_2 n \\rceil \\, h",
  sources: ["RFC 9162, section 2.1", "Haber and Stornetta (1991), Journal of Cryptology 3(2)"],
  options: {
    entries: count({ default: 1e6, min: 2, max: 1e10, scale: "log", label: "entries of the log" }),
    hashSize: count({ default: 32, min: 16, max: 64, label: "size of a hash (bytes)" }),
  },
  build({ entries, hashSize }) {
    const to = Math.max(1e9, entries);
    const x = [...new Set(logSpaced({ from: 2, to, points: 91 }).map(Math.round))];
    const hashes = longestInclusionProof(entries);
    const tree = (each: number) => longestInclusionProof(each) * hashSize;
    const chain = (each: number) => chainProofSize(each, { hashSize });
    return figure({
      title: `Of ${readable(entries)} entries a tree shows one with ${showQuantity(tree(entries), "byte")} (${counted(hashes, "hash", "hashes")}), a chain with ${showQuantity(chain(entries), "byte")}`,
      xaxis: { title: { text: "entries (count)" }, type: "log", exponentformat: "power" },
      yaxis: {
        title: { text: "longest proof of an entry (byte)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        {
          name: "chain of hashes",
          mode: "lines",
          x: [2, to],
          y: [chain(2), chain(to)],
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "tree of hashes",
          mode: "lines",
          x,
          y: x.map(tree),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: `${readable(entries)} entries`,
          mode: "markers",
          x: [entries, entries],
          y: [chain(entries), tree(entries)],
          marker: { color: colorway[6], size: 10 },
        },
      ],
    });
  },
});
