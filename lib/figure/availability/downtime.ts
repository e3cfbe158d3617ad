/** Figures of the downtime that nines allow. */

import { percent, readable } from "../../core/format";
import { choice, count } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days, hours, minutes, seconds } from "../../core/units";
import { type Calendar, calendars } from "../../model/availability/calendar";
import { downtime, ninesOf, unavailabilityOfNines } from "../../model/availability/nines";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Lengths of time that people have a feeling for. */
const humanMarks = [
  { length: 1e-6, name: "1 µs" },
  { length: 1e-3, name: "1 ms" },
  { length: seconds(1), name: "1 second" },
  { length: minutes(1), name: "1 minute" },
  { length: hours(1), name: "1 hour" },
  { length: days(1), name: "1 day" },
  { length: days(30), name: "30 days" },
];

const words = "one two three four five six seven eight nine".split(" ");
const names = Object.keys(calendars) as Calendar[];

/** Downtime against nines, with the commitments that end in a five between them. */
export const downtimeFigure = defineFigure({
  id: "downtime",
  subject: "availability",
  formula: "d = 10^{-n} \\, t",
  sources: ["Beyer et al. (2016), Site Reliability Engineering, appendix A: the table"],
  options: {
    calendar: choice(names, { default: "year of 365 days", label: "period of the commitment" }),
    mostNines: count({ default: 6, min: 3, max: 9, label: "most nines" }),
  },
  build({ calendar, mostNines }) {
    const period = calendars[calendar];
    const allowed = (nines: number) => downtime(unavailabilityOfNines(nines), { period });
    const margin = mostNines / 12;
    const whole = Array.from({ length: mostNines }, (_, i) => i + 1);
    // 99.5 %, 99.95 % and so on: half of what the nine before allows.
    const fives = whole.slice(1, -1).map((nines) => unavailabilityOfNines(nines) / 2);
    const show = (length: number) => showQuantity(length, "s");
    return figure({
      title: `Each nine divides the downtime by ten: ${words[1]} leave ${show(allowed(2))} in a ${calendar}, ${words[mostNines - 1]} ${show(allowed(mostNines))}`,
      xaxis: {
        title: { text: "nines of availability (count)" },
        dtick: 1,
        range: [0.75, mostNines + 0.75],
      },
      yaxis: {
        title: { text: "downtime in the period (time)" },
        type: "log",
        tickvals: humanMarks.map(({ length }) => length),
        ticktext: humanMarks.map(({ name }) => name),
        range: [Math.log10(allowed(mostNines)) - margin, Math.log10(allowed(1)) + 1.5 * margin],
      },
      data: [
        {
          name: "whole nines",
          mode: "text+lines+markers",
          marker: { size: 8 },
          textposition: "top right",
          x: whole,
          y: whole.map(allowed),
          text: whole.map((nines) => show(allowed(nines))),
        },
        {
          name: `${percent(0.995)}, ${percent(0.9995)}, …: ${readable(ninesOf(0.005))}, ${readable(ninesOf(0.0005))} nines, not 2.5, 3.5`,
          mode: "text+markers",
          marker: { size: 8, symbol: "diamond" },
          textposition: "bottom left",
          x: fives.map(ninesOf),
          y: fives.map((each) => downtime(each, { period })),
          text: fives.map((each) => show(downtime(each, { period }))),
        },
      ],
    });
  },
});
