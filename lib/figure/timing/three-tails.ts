/** Three delays of one mean, which part where hardly any message gets to. */

import { number } from "../../core/option";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "../../model/timing/delay-tail";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { logNormalDelay } from "../../model/timing/normal-delay";
import { paretoDelay } from "../../model/timing/pareto-delay";

/** Options of figures that draw them. */
export const tailOptions = {
  logDeviation: number({
    default: 1,
    min: 0.2,
    max: 2.5,
    label: "deviation of the log-normal delay's logarithm",
  }),
  shape: number({ default: 1.5, min: 1.05, max: 5, label: "shape of the Pareto delay" }),
};

export interface TailParams {
  /** Mean of all three (s). */
  readonly mean: Seconds;
  /** Deviation of the log-normal delay's logarithm. */
  readonly logDeviation: number;
  /** Shape of the Pareto delay (> 1). */
  readonly shape: number;
}

/** The three by name, from the lightest tail to the heaviest. */
export function threeTails(params: TailParams): { name: string; delay: DelayTail }[] {
  const { mean, logDeviation, shape } = params;
  const median = mean * Math.exp(-(logDeviation ** 2) / 2);
  return [
    { name: "exponential", delay: exponentialDelay({ mean }) },
    { name: "log-normal", delay: logNormalDelay({ median, logDeviation }) },
    { name: "Pareto", delay: paretoDelay({ minimum: (mean * (shape - 1)) / shape, shape }) },
  ];
}
