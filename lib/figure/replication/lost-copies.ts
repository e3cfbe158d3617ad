/** What is lost with the machines of a cache, and with machines that hold replicas. */

import { counted, percent, readable } from "../../core/format";
import { count, fraction, number } from "../../core/option";
import { ms } from "../../core/units";
import { averageAccessTime } from "../../model/caching/access-time";
import { meanChunkLoss } from "../../model/replication/copysets";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Time of a read, and share of data lost for good, against machines that are lost at once. */
export const lostCopiesFigure = defineFigure({
  id: "lost-copies",
  subject: "replication",
  formula:
    "T = t_h + \\left(1 - h \\left(1 - \\tfrac{j}{N}\\right)\\right) t_s, \\quad L = \\binom{j}{R} \\Big/ \\binom{N}{R}",
  sources: [
    "Hennessy and Patterson, Computer Architecture, appendix B: average access time",
    "Cidon, Rumble, Stutsman, Katti, Ousterhout and Rosenblum (2013), USENIX ATC: copysets",
  ],
  options: {
    machines: count({
      default: 6,
      min: 3,
      max: 50,
      label: "machines of the cache, and of the store",
    }),
    copies: count({ default: 3, min: 1, max: 3, label: "replicas of each item" }),
    lost: count({
      default: 3,
      min: 1,
      max: 50,
      label: "machines of the store to ask about, at most all",
    }),
    hitRatio: fraction({ default: 0.9, label: "hit ratio of the whole cache" }),
    hitTime: number({
      default: ms(2),
      unit: "s",
      min: 1e-6,
      max: 1,
      scale: "log",
      label: "time of a hit, which a miss takes as well",
    }),
    sourceTime: number({
      default: ms(40),
      unit: "s",
      min: 1e-5,
      max: 10,
      scale: "log",
      label: "time that a miss takes at the store",
    }),
  },
  build({ machines, copies, lost, hitRatio, hitTime, sourceTime }) {
    const all = Array.from({ length: machines + 1 }, (_, i) => i);
    const asked = Math.min(lost, machines);
    const time = (left: number) =>
      averageAccessTime([{ time: hitTime, missRatio: 1 - hitRatio * left }], { sourceTime });
    const loss = (failures: number, each: number) =>
      meanChunkLoss(failures, { nodes: machines, copies: each });
    const slower = time(0) / time(1);
    const line = (color: string | undefined, isChosen = true) => ({
      color,
      width: isChosen ? 3 : 1.5,
    });
    return figure({
      title: `Losing the cache makes reads ${readable(slower)}× slower; losing ${asked} of ${machines} machines with replicas loses ${percent(loss(asked, copies))} of the data`,
      xaxis: { title: { text: "machines lost at once (count)" } },
      yaxis: { title: { text: "read (ms)" }, rangemode: "tozero" },
      lower: { title: { text: "lost (%)" }, range: [-3, 103] },
      data: [
        {
          name: "machines of the cache",
          mode: "lines+markers",
          x: all,
          y: all.map((gone) => 1e3 * time(1 - gone / machines)),
          line: line(colorway[0]),
        },
        {
          name: "machines of the cache: what they held is in the store",
          mode: "lines+markers",
          x: all,
          y: all.map(() => 0),
          yaxis: "y2",
          line: { ...line(colorway[0]), dash: "solid" },
          showlegend: false,
        },
        {
          name: "machines of the store, while another has a copy",
          mode: "lines+markers",
          x: all.slice(0, copies),
          y: all.slice(0, copies).map(() => 1e3 * time(1)),
          line: line(colorway[5]),
        },
        ...[1, 2, 3].map((each) => ({
          name: `store with ${counted(each, "copy", "copies")} of each item`,
          mode: "lines+markers" as const,
          x: all,
          y: all.map((gone) => 100 * loss(gone, each)),
          yaxis: "y2" as const,
          line: line(colorway[each], each === copies),
        })),
      ],
    });
  },
});
