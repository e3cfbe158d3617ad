/** Figures of frames that are sent again. */

import { counted, percent, readable } from "../../core/format";
import { choice, count, number, seed } from "../../core/option";
import { ms } from "../../core/units";
import {
  goBackNExactUtilization,
  selectiveRepeatUtilization,
  stopAndWaitUtilization,
} from "../../model/messaging/arq";
import { arqProtocols, simulateArq } from "../../scenario/messaging/arq";
import type { TraceRecord } from "../../sim/trace";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { timelineFigure } from "../timeline/timeline";
import { simulatedDots } from "../error-bars";

const ways = [0.125, 0.5, 2, 8, 32];
const duration = 6000;

/** Share of the link that three protocols use, against the way out in frames. */
export const arqEfficiencyFigure = defineFigure({
  id: "arq-efficiency",
  subject: "messaging",
  formula:
    "\\frac{1 - p}{1 + 2a}, \\quad \\frac{1 - p}{1 + 2ap} \\; (W \\ge 1 + 2a), \\quad (1 - p) \\min\\left(1, \\frac{W}{1 + 2a}\\right)",
  sources: ["Stallings, Data and Computer Communications, performance of data link control"],
  options: {
    window: count({ default: 63, min: 1, max: 255, label: "window" }),
    loss: number({
      default: 0.02,
      unit: "fraction",
      min: 0.001,
      max: 0.5,
      scale: "log",
      label: "frames that are lost",
    }),
    propagation: number({
      default: 10,
      min: 0.125,
      max: 100,
      scale: "log",
      label: "time on the way, in frames",
    }),
    seed: seed(),
  },
  build({ window, loss, propagation, seed: chosen }) {
    const x = Array.from({ length: 41 }, (_, i) => 2 ** (i / 4 - 3));
    const params = { loss, window };
    const rows = [
      { name: "stop-and-wait", of: (a: number) => stopAndWaitUtilization(a, { loss }) },
      { name: "go-back-N", of: (a: number) => goBackNExactUtilization(a, params) },
      { name: "selective repeat", of: (a: number) => selectiveRepeatUtilization(a, params) },
    ];
    const drawn = (i: number, limits: "on the way" | "in order") =>
      ways.map((way) => ({
        x: way,
        drawn: simulateArq({
          ...{ protocol: arqProtocols[i] ?? "stop and wait", window, loss, propagation: way },
          ...{ limits, duration, seed: chosen },
        }).utilization,
      }));
    const shown = rows.map(({ name, of }) => `${name} ${percent(of(propagation))}`);
    return figure({
      title: `At a = ${readable(propagation)} and ${percent(loss)} loss the link is used by: ${shown.join(", ")}`,
      xaxis: {
        title: { text: "time on the way a (frames)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: { title: { text: "share of the link used (fraction)" }, range: [0, 1.05] },
      data: [
        ...rows.map(({ name, of }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(of),
          line: { color: colorway[i], width: 2.5 },
        })),
        ...rows.flatMap(({ name }, i) =>
          simulatedDots(`${name}, simulated`, drawn(i, "on the way"), {
            color: colorway[i] as string,
          }),
        ),
        ...simulatedDots("selective repeat that waits for the oldest", drawn(2, "in order"), {
          color: colorway[3],
        }),
      ],
    });
  },
});

/** Time to send a frame, so that the axis is one of milliseconds. */
const frameTime = ms(1);

/** Frames and acknowledgements of a simulated run, as a space-time diagram. */
export const arqTimelineFigure = defineFigure({
  id: "arq-timeline",
  subject: "messaging",
  formula: "t_{\\text{ack}} = t + (1 + 2a) \\, t_{\\text{frame}}",
  sources: ["Kurose and Ross, Computer Networking, section 3.4"],
  options: {
    protocol: choice(arqProtocols, { default: "go back N", label: "protocol" }),
    window: count({ default: 4, min: 1, max: 8, label: "window" }),
    frames: count({ default: 6, min: 2, max: 8, label: "frames to send" }),
    propagation: number({ default: 1.5, min: 0, max: 4, label: "time on the way, in frames" }),
    loss: number({
      default: 0.15,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "frames that are lost",
    }),
    seed: seed(10),
  },
  build({ protocol, window, frames, propagation, loss, seed: chosen }) {
    const trace: TraceRecord[] = [];
    const { sent, delivered } = simulateArq({
      // 90 frames and as many acknowledgements are as many as can be told apart.
      ...{ protocol, window, frames, propagation, loss, duration: 90, seed: chosen, trace },
    });
    const lost = trace.filter(({ event }) => event === "lose").length;
    const last = trace.reduce((latest, { time }) => Math.max(latest, time), 0);
    const names = {
      "stop and wait": "Stop-and-wait",
      "go back N": "Go-back-N",
      "selective repeat": "Selective repeat",
    };
    return timelineFigure(
      trace.map((record) => ({ ...record, time: record.time * frameTime })),
      {
        title: `${names[protocol]} sends ${sent} frames to deliver ${delivered}; ${counted(lost, "is", "are")} lost: ${delivered < frames ? "not " : ""}done after ${readable(last, 3)} ms`,
        lanes: ["sender", "receiver"],
        laneTitle: "end of the link",
      },
    );
  },
});
