/** Figures of how long TCP and QUIC wait for a sign of life. */

import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { type RandomStream, streams } from "../../core/random";
import { ms } from "../../core/units";
import { rfc6298, rtoSeries } from "../../model/timing/retransmission-timeout";
import { probeTimeout } from "../../model/transport/probe-timeout";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const samples = 100;
const granularity = ms(1);

/** Time-outs of TCP and of QUIC on the same round trips, which become longer half way. */
export const ptoOrRtoFigure = defineFigure({
  id: "pto-or-rto",
  subject: "transport",
  formula:
    "\\mathrm{PTO} = \\mathrm{srtt} + \\max(4 \\, \\mathrm{rttvar}, 1 \\text{ ms}) + d, \\quad \\mathrm{RTO} = \\max(1 \\text{ s}, \\; \\mathrm{srtt} + 4 \\, \\mathrm{rttvar})",
  sources: ["RFC 9002, section 6.2.1", "RFC 6298, section 2"],
  options: {
    roundTrip: number({
      default: ms(50),
      unit: "s",
      min: ms(5),
      max: ms(500),
      scale: "log",
      label: "shortest round trip",
    }),
    jitter: number({
      default: ms(5),
      unit: "s",
      min: 0,
      max: ms(100),
      label: "mean of what a queue adds",
    }),
    step: number({
      default: ms(50),
      unit: "s",
      min: 0,
      max: ms(500),
      label: "by what round trips become longer half way",
    }),
    ackDelay: number({
      default: ms(25),
      unit: "s",
      min: 0,
      max: ms(200),
      label: "longest delay of an acknowledgement",
    }),
    minimum: number({
      default: 1,
      unit: "s",
      min: 0,
      max: 1,
      label: "shortest time-out of TCP",
    }),
    seed: seed(),
  },
  build({ roundTrip, jitter, step, ackDelay, minimum, seed: chosen }) {
    const { queues } = streams(chosen) as Record<"queues", RandomStream>;
    const trips = Array.from(
      { length: samples },
      (_, i) => roundTrip + (2 * i < samples ? 0 : step) + jitter * queues.exponential(),
    );
    const estimates = rtoSeries(trips, { ...rfc6298, granularity, minimum });
    const probes = estimates.map(({ smoothed, variation }) =>
      probeTimeout(0, { smoothed, variation, ackDelay, granularity }),
    );
    const [rto, pto] = [estimates.at(-1)?.timeout ?? 0, probes.at(-1) ?? 0];
    const x = trips.map((_, i) => i + 1);
    const line = (name: string, values: readonly number[], color: string) => ({
      name,
      mode: "lines" as const,
      x,
      y: values.map((each) => 1000 * each),
      line: { color, width: 3 },
    });
    return figure({
      title: `After ${samples} round trips, the last of ${showQuantity(trips.at(-1) ?? 0, "s")}, QUIC probes after ${showQuantity(pto, "s")} of silence, and TCP repeats after ${showQuantity(rto, "s")}`,
      xaxis: { title: { text: "round trip (number)" } },
      yaxis: { title: { text: "time (ms)" }, type: "log" },
      data: [
        line(
          "TCP: retransmission time-out",
          estimates.map(({ timeout }) => timeout),
          colorway[1],
        ),
        line("QUIC: probe time-out", probes, colorway[0]),
        {
          name: "round trip",
          mode: "markers",
          x,
          y: trips.map((each) => 1000 * each),
          marker: { color: colorway[6], size: 4 },
        },
      ],
    });
  },
});
