/** Figures of what agreement costs. */

import { readable } from "../../core/format";
import { count } from "../../core/option";
import { agreementCost } from "../../model/failure/agreement-cost";
import { defineFigure } from "../define";
import { figure } from "../figure";

const protocols = [
  { protocol: "leader and majority", name: "leader and majority of 2f + 1 (crashes)" },
  { protocol: "flooding", name: "flooding among f + 1 (crashes, synchronous)" },
  { protocol: "PBFT", name: "PBFT among 3f + 1 (lies)" },
  { protocol: "oral messages", name: "oral messages among 3f + 1 (lies, synchronous)" },
] as const;

/** Messages of a decision against the faults that it masks, a line for each protocol. */
export const agreementCostFigure = defineFigure({
  id: "agreement-cost",
  subject: "failure",
  formula:
    "2(n - 1), \\quad (f + 1) n (n - 1), \\quad 2 n (n - 1), \\quad \\sum_{k=0}^{f} \\prod_{i=1}^{k+1} (n - i)",
  sources: [
    "Lamport, Shostak and Pease (1982), ACM TOPLAS 4(3)",
    "Castro and Liskov (1999), OSDI",
    "Fischer and Lynch (1982), Information Processing Letters 14(4)",
  ],
  options: {
    faults: count({ default: 2, min: 1, max: 6, label: "faulty replicas that are masked" }),
    maxFaults: count({ default: 5, min: 2, max: 10, label: "most faults that are drawn" }),
  },
  build({ faults, maxFaults }) {
    const x = Array.from({ length: Math.max(faults, maxFaults) }, (_, i) => i + 1);
    const messages = (protocol: (typeof protocols)[number]["protocol"], f = faults) =>
      agreementCost(f, { protocol }).messages;
    const crash = messages("leader and majority");
    const [pbft, oral] = [messages("PBFT"), messages("oral messages")];
    return figure({
      title: `Masking ${faults} lying ${faults === 1 ? "replica" : "replicas"} takes ${readable(pbft / crash)}× the messages of ${faults === 1 ? "a crash" : `${faults} crashes`} with PBFT, ${readable(oral / crash)}× with oral messages`,
      xaxis: { title: { text: "faulty replicas that are masked (count)" }, dtick: 1 },
      yaxis: {
        title: { text: "messages of a decision (count)" },
        type: "log",
        exponentformat: "power",
      },
      data: protocols.map(({ protocol, name }) => ({
        name,
        mode: "lines+markers",
        x,
        y: x.map((f) => messages(protocol, f)),
      })),
    });
  },
});
