/** Figures of how many replicas faults take. */

import { choice, count } from "../../core/option";
import { type ReplicaParams, minimumReplicas } from "../../model/failure/replicas";
import { faultClasses } from "../../model/failure/taxonomy";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Classes of faults by the replicas that one faulty replica takes. */
function classesByReplicas({ timing, task }: Omit<ReplicaParams, "fault">) {
  const groups = new Map<number, string[]>();
  for (const { fault } of faultClasses) {
    const replicas = minimumReplicas(1, { fault, timing, task });
    groups.set(replicas, [...(groups.get(replicas) ?? []), fault]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** A short name of a group in the title: its mildest class, or the worst of all. */
function shortName(classes: readonly string[]): string {
  const [mildest = "", ...others] = classes;
  if (others.at(-1) === "Byzantine") return "Byzantine";
  return others.length > 0 ? `${mildest}…` : mildest;
}

/** Replicas against faults, a line for each group of fault classes. */
export const replicasNeededFigure = defineFigure({
  id: "replicas-needed",
  subject: "failure",
  formula: "N = k f + 1 \\quad (k = 1, 2, 3, \\infty)",
  sources: [
    "Lamport, Shostak and Pease (1982), ACM TOPLAS 4(3)",
    "Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)",
    "Fischer, Lynch and Paterson (1985), Journal of the ACM 32(2)",
  ],
  options: {
    faults: count({ default: 1, min: 1, max: 10, label: "faulty replicas at once" }),
    timing: choice(["synchronous", "partially synchronous", "asynchronous"], {
      default: "partially synchronous",
      label: "what is known of delays",
    }),
    task: choice(["answer", "consensus"], {
      default: "consensus",
      label: "a right answer of equal copies, or agreement on what comes next",
    }),
  },
  build({ faults, timing, task }) {
    const groups = classesByReplicas({ timing, task });
    const possible = groups.filter(([each]) => each < Infinity);
    const needed = ([each]: readonly [number, unknown]) => (each - 1) * faults + 1;
    const list = possible.map((group) => `${needed(group)} if ${shortName(group[1])}`).join(", ");
    const rest = possible.length < groups.length ? "; else no number is enough" : "";
    const what = task === "answer" ? "A right answer" : "Consensus";
    const x = Array.from({ length: Math.max(4, faults) + 1 }, (_, i) => i);
    return figure({
      title: `${what} despite ${faults} faulty takes so many replicas: ${list}${rest}`,
      xaxis: { title: { text: "faulty replicas at once (count)" }, dtick: 1 },
      yaxis: { title: { text: "replicas needed (count)" }, rangemode: "tozero" },
      data: [
        ...possible.map(([each, classes]) => ({
          name: `${each === 2 ? "" : each - 1}f + 1: ${classes.join(", ")}`,
          mode: "lines+markers" as const,
          x,
          y: x.map((f) => (each - 1) * f + 1),
        })),
        {
          name: `${faults} faulty`,
          mode: "markers" as const,
          x: possible.map(() => faults),
          y: possible.map(needed),
          marker: { color: "#000000", size: 12 },
        },
      ],
    });
  },
});
