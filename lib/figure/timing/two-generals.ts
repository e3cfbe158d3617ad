/** Figures of agreement over a path that loses messages. */

import { counted, percent, significant } from "../../core/format";
import { count, number } from "../../core/option";
import {
  acknowledgedPlan,
  messengersAllLost,
  messengersFor,
} from "../../model/timing/two-generals";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** The chance that one general attacks alone falls with every messenger, and never to nothing. */
export const twoGeneralsFigure = defineFigure({
  id: "two-generals",
  subject: "timing",
  formula: "p^k, \\quad (1 - p)^{k - 1} p",
  sources: ["Gray (1978), Notes on Data Base Operating Systems"],
  options: {
    lossProbability: number({
      default: 0.3,
      unit: "fraction",
      min: 0.01,
      max: 0.9,
      label: "messengers that are lost",
    }),
    risk: number({
      default: 1e-9,
      unit: "fraction",
      min: 1e-12,
      max: 0.1,
      scale: "log",
      label: "tolerable chance that one attacks alone",
    }),
    most: count({ default: 20, min: 2, max: 100, label: "most messengers or messages" }),
  },
  build({ lossProbability, risk, most }) {
    const loss = { lossProbability };
    const needed = messengersFor(risk, loss);
    const x = Array.from({ length: most }, (_, i) => i + 1);
    const plans = x.map((messages) => acknowledgedPlan(messages, loss));
    const curves = [
      {
        name: "messengers with one order: it attacks alone",
        y: x.map((messengers) => messengersAllLost(messengers, loss)),
      },
      {
        name: "a chain of acknowledgements: one attacks alone",
        y: plans.map(({ oneAttacks }) => oneAttacks),
      },
      {
        name: "a chain of acknowledgements: nobody attacks",
        y: plans.map(({ bothHold }) => bothHold),
      },
    ];
    return figure({
      title: `With ${percent(lossProbability)} lost, ${counted(needed, "messenger leaves", "messengers leave")} a general alone with a chance of ${significant(lossProbability ** needed)}, which is not 0`,
      xaxis: { title: { text: "messengers, or messages of the chain (count)" } },
      yaxis: { title: { text: "chance (fraction)" }, type: "log", exponentformat: "power" },
      data: curves.map(({ name, y }, i) => ({
        name,
        mode: "lines+markers" as const,
        // Nobody holds back in a chain of one: a logarithm has no place for that.
        x: x.filter((_, k) => (y[k] ?? 0) > 0),
        y: y.filter((chance) => chance > 0),
        line: { color: colorway[i % colorway.length], width: 2 },
        marker: { size: 6 },
      })),
    });
  },
});
