/** Figures of what operations take. */

import { readable } from "../../core/format";
import { choice, list } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { latencyNumbers } from "../../dataset/generated/latency-numbers";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** What can be shown, and which rows of the table it is. */
const lists = {
  "trend 1990": ["Scott", 1990],
  "trend 2005": ["Scott", 2005],
  "trend 2020": ["Scott", 2020],
  "list of 2012": ["list attributed", 2012],
  "measured 2017": ["Eskildsen", 2017],
} as const;
type ListName = keyof typeof lists;

const symbols = ["circle", "diamond", "square", "triangle-up", "x", "star"] as const;

function rowsOf(name: ListName) {
  const [whose, year] = lists[name];
  return latencyNumbers.filter((row) => row.source.startsWith(whose) && row.year === year);
}

/** Names that would be cut on an axis, and words in parentheses, which say what is left out. */
const shorter: readonly (readonly [RegExp, string])[] = [
  [/ \(.*\)$/, ""],
  [/^read 1 MB sequentially from/, "1 MB from"],
  [/^packet California-Netherlands-California$/, "California – Netherlands"],
  [/^send 2000 B over commodity network$/, "send 2000 bytes"],
  [/^round trip within one data centre$/, "round trip in data centre"],
  [/^send 1 KB over 1 Gbit\/s network$/, "send 1 KB at 1 Gbit/s"],
  [/^read 4 KB randomly from SSD$/, "4 KB at random from SSD"],
  [/^cloud zone to zone, one US region$/, "cloud, zone to zone"],
];

function short(operation: string): string {
  return shorter.reduce((name, [from, to]) => name.replace(from, to), operation);
}

/** Operations on an axis of ten powers, by year: what got faster, and what did not. */
export const latencyNumbersFigure = defineFigure({
  id: "latency-numbers",
  subject: "latency",
  formula: "\\log_{10} t",
  sources: [
    "Scott, Numbers Every Programmer Should Know By Year: trends, not measurements",
    "the list attributed to Dean and Norvig (2012): orders of magnitude",
    "Eskildsen (2017), napkin-math",
  ],
  options: {
    lists: list<ListName>(
      choice(Object.keys(lists) as ListName[], { default: "list of 2012", label: "whose numbers" }),
      ["trend 1990", "trend 2005", "trend 2020"],
    ),
  },
  build({ lists: shown }) {
    const kinds = [...new Set(shown)].map((name) => ({ name, rows: rowsOf(name) }));
    const rows = kinds.flatMap((kind) => kind.rows);
    const largest = new Map<string, number>();
    for (const { operation, latency } of rows) {
      const name = short(operation);
      largest.set(name, Math.max(latency, largest.get(name) ?? 0));
    }
    const operations = [...largest].sort(([, a], [, b]) => a - b).map(([name]) => name);
    const [least, most] = [rows, rows].map((all, i) =>
      all.reduce((a, b) => ((i === 0 ? b.latency < a.latency : b.latency > a.latency) ? b : a)),
    );
    if (!least || !most) throw new RangeError("lists must hold 1 items or more, got 0");
    const show = (time: number) => showQuantity(time, "s");
    return figure({
      title: `${readable(Math.log10(most.latency / least.latency), 2)} powers of ten lie between ${show(least.latency)} (${short(least.operation)}) and ${show(most.latency)} (${short(most.operation)})`,
      xaxis: {
        title: { text: "latency (time)" },
        type: "log",
        tickvals: [1e-9, 1e-6, 1e-3, 1],
        ticktext: ["1 ns", "1 µs", "1 ms", "1 s"],
      },
      yaxis: {
        title: { text: "operation" },
        type: "category",
        categoryorder: "array",
        categoryarray: operations,
        // Every name, as long as there is room for all of them.
        ...(operations.length <= 16 && { dtick: 1 }),
      },
      data: kinds.map((kind, i) => ({
        name: kind.name,
        mode: "markers" as const,
        x: kind.rows.map(({ latency }) => latency),
        y: kind.rows.map(({ operation }) => short(operation)),
        marker: { color: colorway[i % colorway.length], size: 9, symbol: symbols[i] },
      })),
    });
  },
});
