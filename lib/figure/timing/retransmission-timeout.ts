/** Figures of the retransmission time-out. */

import { readable } from "../../core/format";
import { choice, number } from "../../core/option";
import { ms } from "../../core/units";
import { seattleRoundTrips } from "../../dataset/generated/rtt-timeseries-seattle";
import { rfc6298, rtoSeries } from "../../model/timing/retransmission-timeout";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Measured round trips, and the time-out that each had: the estimate from those before it. */
export const rtoFigure = defineFigure({
  id: "rto",
  subject: "timing",
  formula: "RTO = SRTT + K \\cdot RTTVAR",
  sources: [
    "RFC 6298 (2011), section 2",
    "Zhu, Liu, Niu, Li and Zhao (2017), IEEE/ACM Transactions on Networking 25: the round trips",
  ],
  options: {
    link: choice(["steady", "typical", "bursty"], { default: "bursty", label: "measured link" }),
    variations: number({
      default: 4,
      min: 0,
      max: 8,
      step: 0.5,
      label: "variations above the smoothed round trip",
    }),
    minimum: number({
      default: ms(200),
      unit: "s",
      min: 0,
      max: 3,
      label: "shortest time-out",
    }),
  },
  build({ link, variations, minimum }) {
    const rows = seattleRoundTrips.filter((each) => each.link === link);
    const samples = rows.map(({ roundTrip }) => roundTrip);
    const estimates = rtoSeries(samples, { ...rfc6298, variations, minimum });
    const [x, trips] = [rows.map(({ snapshot }) => snapshot).slice(1), samples.slice(1)];
    const timeouts = estimates.map(({ timeout }) => timeout).slice(0, -1);
    const late = trips.filter((trip, i) => trip > (timeouts[i] ?? Infinity)).length;
    const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
    return figure({
      title: `Too late on the ${link} link: ${late} of ${trips.length} round trips, at a time-out that is ${readable(sum(timeouts) / sum(trips))}× as long in the mean`,
      xaxis: { title: { text: "snapshot (count)" } },
      yaxis: { title: { text: "time (s)" }, rangemode: "tozero" },
      data: [
        {
          name: "time-out",
          mode: "lines",
          x,
          y: timeouts,
          line: { color: colorway[1], width: 2, dash: "solid" },
        },
        {
          name: "smoothed round trip",
          mode: "lines",
          x,
          y: estimates.map(({ smoothed }) => smoothed).slice(0, -1),
          line: { color: colorway[2], width: 2, dash: "dash" },
        },
        {
          name: "round trip",
          mode: "markers",
          x,
          y: trips,
          marker: { color: colorway[0], size: 6 },
        },
      ],
    });
  },
});
