/** Figures of the power of choices. */

import { percent, readable } from "../../core/format";
import { count, list, number } from "../../core/option";
import { choicesResponseTime } from "../../model/queueing/power-of-choices";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Mean time of a job against load, one curve for each number of queues that it looks at. */
export const powerOfChoicesFigure = defineFigure({
  id: "power-of-choices",
  subject: "queueing",
  formula: "T(\\rho) = s \\sum_{i=1}^{\\infty} \\rho^{(d^i - d)/(d - 1)}",
  sources: [
    "Vvedenskaya, Dobrushin and Karpelevich (1996), Problems of Information Transmission 32(1)",
    "Mitzenmacher (2001), IEEE Transactions on Parallel and Distributed Systems 12(10)",
  ],
  options: {
    choices: list(
      count({ default: 2, min: 1, max: 20, label: "queues that a job looks at" }),
      [1, 2, 3],
    ),
    maxLoad: number({
      default: 0.99,
      unit: "fraction",
      min: 0.5,
      max: 0.999,
      label: "highest load",
    }),
  },
  build({ choices, maxLoad }) {
    // Finer towards full load: that is where the curves are.
    const loads = Array.from({ length: 61 }, (_, i) => 1 - (1 - maxLoad) ** (i / 60));
    const time = (load: number, looks: number) =>
      choicesResponseTime(load, { choices: looks, serviceTime: 1 });
    const looks = [...new Set(choices)].sort((a, b) => a - b);
    const [fewest = 1, second] = looks;
    const most = looks.at(-1) ?? fewest;
    const queues = (number: number) => (number === 1 ? "one queue" : `${number} queues`);
    const faster = (number: number) => readable(time(maxLoad, fewest) / time(maxLoad, number));
    const title =
      second === undefined
        ? `At ${percent(maxLoad)} load a job that looks at ${queues(fewest)} takes ${readable(time(maxLoad, fewest))} service times`
        : `At ${percent(maxLoad)} load looking at ${queues(second)} instead of ${fewest === 1 ? "one" : fewest} makes a job ${faster(second)}× as fast${most > second ? `, looking at ${most} makes it ${faster(most)}×` : ""}`;
    return figure({
      title,
      xaxis: { title: { text: "load (%)" }, range: [0, 100] },
      yaxis: { title: { text: "mean time (service times)" }, type: "log", dtick: 1 },
      data: looks.map((each) => ({
        name: `${each === 1 ? "one queue at random" : `shortest of ${each}`}: ${readable(time(maxLoad, each))}`,
        mode: "lines",
        x: loads.map((load) => 100 * load),
        y: loads.map((load) => time(load, each)),
      })),
    });
  },
});
