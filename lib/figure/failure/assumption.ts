/** Figures of how often a fault assumption holds. */

import { readable } from "../../core/format";
import { count, number } from "../../core/option";
import { assumptionViolation } from "../../model/failure/assumption";
import { largestFaults } from "../../model/failure/replicas";
import { defineFigure } from "../define";
import { figure } from "../figure";

const consensus = { timing: "partially synchronous", task: "consensus" } as const;

/** A chance as one writes it: 0.000298 is 2.98e-4. */
const short = (chance: number) =>
  chance >= 0.001 ? readable(chance) : chance.toExponential(2).replace(/\.?0*e/, "e");

/** Chance that more replicas are faulty than a group tolerates, for faults that halt and that lie. */
export const faultAssumptionFigure = defineFigure({
  id: "fault-assumption",
  subject: "failure",
  formula:
    "P(X > f) = \\sum_{i > f} \\binom{N}{i} q^i (1 - q)^{N - i}, \\quad f = \\lfloor (N - 1) / k \\rfloor",
  sources: ["Powell (1992), 22nd Symposium on Fault-Tolerant Computing"],
  options: {
    faultProbability: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.3,
      scale: "log",
      label: "chance that a replica is faulty",
    }),
    maxReplicas: count({ default: 13, min: 4, max: 31, label: "most replicas" }),
  },
  build({ faultProbability, maxReplicas }) {
    const x = Array.from({ length: maxReplicas }, (_, i) => i + 1);
    const violation = (replicas: number, fault: "crash" | "Byzantine") =>
      assumptionViolation(faultProbability, {
        replicas,
        faults: largestFaults(replicas, { ...consensus, fault }),
      });
    const [three, four] = [violation(3, "crash"), violation(4, "Byzantine")];
    const curve = (name: string, fault: "crash" | "Byzantine") => ({
      name,
      mode: "lines+markers" as const,
      x,
      y: x.map((replicas) => violation(replicas, fault)),
      line: { shape: "linear" as const },
    });
    return figure({
      title: `Four replicas that mask one lie fail with chance ${short(four)}: ${readable(four / three)}× that of three that mask one crash`,
      xaxis: { title: { text: "replicas (count)" }, dtick: maxReplicas > 16 ? 3 : 1 },
      yaxis: {
        title: { text: "chance of too many faults (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        curve("crashes: fewer than half may be faulty", "crash"),
        curve("lies (Byzantine): fewer than a third", "Byzantine"),
      ],
    });
  },
});
