/** Figures of retry storms. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import {
  observedStormLoad,
  retryStormLimits,
  retryStormStates,
} from "../../model/architecture/retry-storm";
import { simulateRetryStorm } from "../../scenario/architecture/retry-storm";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** All loads that keep themselves up against the requests that arrive. */
export const retryStormFigure = defineFigure({
  id: "retry-storm",
  subject: "architecture",
  formula: "\\Lambda = \\lambda \\sum_{i=0}^{r} p^i, \\quad p = e^{-(\\mu - \\Lambda)\\tau}",
  sources: ["Bronson et al. (2021), Metastable Failures in Distributed Systems, HotOS"],
  options: {
    serviceRate: number({
      default: 100,
      unit: "1/s",
      min: 1,
      max: 10_000,
      scale: "log",
      label: "tries that the server can do",
    }),
    timeout: number({
      default: 0.1,
      unit: "s",
      min: 0.001,
      max: 10,
      scale: "log",
      label: "how long a caller waits for a try",
    }),
    retries: count({ default: 3, min: 0, max: 9, label: "retries" }),
  },
  build({ serviceRate, timeout, retries }) {
    const storm = { serviceRate, timeout, retries };
    const { vulnerableFrom, criticalRate } = retryStormLimits(storm);
    const isTwofold = criticalRate > vulnerableFrom * (1 + 1e-9);
    const statesAt = (rates: readonly number[], place: number) => ({
      x: [...rates],
      y: rates.map((rate) => retryStormStates(rate, storm).at(place)?.load ?? 0),
    });
    const below = criticalRate * (1 - 1e-9);
    const between = vulnerableFrom + (below - vulnerableFrom) * 1e-6;
    const end = Math.max(1.2 * serviceRate, 1.2 * criticalRate);
    const unstable = {
      name: "point of no return",
      mode: "lines" as const,
      ...statesAt(evenlySpaced({ from: between, to: below, points: 40 }), 1),
      line: { color: quiet, dash: "dot" as const },
    };
    return figure({
      title: isTwofold
        ? `From ${readable(vulnerableFrom)} requests/s on a retry storm keeps itself up; from ${readable(criticalRate)}/s on there is nothing else`
        : `No second state: up to ${readable(criticalRate)} requests/s the server keeps up, from there on it is overloaded`,
      xaxis: { title: { text: "requests (1/s)" } },
      yaxis: { title: { text: "requests and retries that arrive (1/s)" } },
      data: [
        {
          name: "fine",
          mode: "lines",
          ...statesAt(evenlySpaced({ from: 0, to: below, points: 60 }), 0),
          line: { color: colorway[2], width: 3, dash: "solid" },
        },
        ...(isTwofold ? [unstable] : []),
        {
          name: "storm: every try times out",
          mode: "lines",
          x: [vulnerableFrom, end],
          y: [serviceRate, end * (retries + 1)],
          line: { color: colorway[1], width: 3, dash: "solid" },
        },
        {
          name: "what the server can do",
          mode: "lines",
          x: [0, end],
          y: [serviceRate, serviceRate],
          line: { color: quiet, dash: "dash" },
        },
      ],
    });
  },
});

/** The run: the server stands still after a third of it, and its end says what came of it. */
const [until, window, end] = [180, 2, 40];
const serviceRate = 100;
const stallAt = until / 3;

/** Tries and answers over time, around a moment when the server stands still. */
export const retryStormCourseFigure = defineFigure({
  id: "retry-storm-course",
  subject: "architecture",
  formula: "\\Lambda = (r + 1)\\lambda \\ge \\mu",
  sources: ["Bronson et al. (2021), Metastable Failures in Distributed Systems, HotOS"],
  options: {
    arrivalRate: number({ default: 50, unit: "1/s", min: 5, max: 90, label: "requests" }),
    retries: count({ default: 3, min: 0, max: 5, label: "retries" }),
    timeout: number({
      default: 0.1,
      unit: "s",
      min: 0.02,
      max: 1,
      scale: "log",
      label: "how long a caller waits for a try",
    }),
    pause: number({ default: 1, unit: "s", min: 0, max: 10, label: "mean pause before a retry" }),
    stallFor: number({
      default: 2,
      unit: "s",
      min: 0,
      max: 20,
      label: "how long the server stalls",
    }),
    seed: seed(1),
  },
  build({ arrivalRate, retries, timeout, pause, stallFor, seed: chosen }) {
    const { windows } = simulateRetryStorm({
      ...{ arrivalRate, serviceRate, timeout, retries, pause, stallAt, stallFor },
      ...{ warmUp: 0, until, window, seed: chosen },
    });
    const last = windows.filter(({ time }) => time > until - end);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, each) => sum + each, 0) / values.length;
    const load = mean(last.map((each) => each.load));
    const goodput = mean(last.map((each) => each.goodput));
    const x = windows.map(({ time }) => time);
    const storm = observedStormLoad(end, { arrivalRate, retries });
    const isPossible = storm.mean >= serviceRate;
    const verdict = isPossible
      ? `a storm makes ${readable(storm.mean)} ± ${readable(2 * storm.deviation)}`
      : "no storm would last";
    return figure({
      title: `After a stall of ${readable(stallFor)} s, ${readable(arrivalRate)} requests/s make ${readable(load)} tries/s, ${readable(goodput)}/s of them in time; ${verdict}`,
      xaxis: { title: { text: "time (s)" } },
      yaxis: { title: { text: "rate (1/s)" }, rangemode: "tozero" },
      data: [
        {
          name: "requests and retries that arrive",
          mode: "lines",
          x,
          y: windows.map((each) => each.load),
          line: { color: colorway[1], width: 2, dash: "solid" },
        },
        {
          name: "answers in time",
          mode: "lines",
          x,
          y: windows.map((each) => each.goodput),
          line: { color: colorway[2], width: 3, dash: "solid" },
        },
        {
          name: "what the server can do",
          mode: "lines",
          x: [0, until],
          y: [serviceRate, serviceRate],
          line: { color: quiet, dash: "dash" },
        },
        ...(isPossible
          ? [
              {
                name: "a storm: all tries of all requests",
                mode: "lines" as const,
                x: [stallAt, until],
                y: [storm.mean, storm.mean],
                line: { color: colorway[6], dash: "dot" as const, width: 2 },
              },
            ]
          : []),
      ],
    });
  },
});
