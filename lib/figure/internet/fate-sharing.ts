/** Figures of who has to live for a session to live. */

import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { hours } from "../../core/units";
import { sessionSurvival } from "../../model/internet/fate-sharing";
import { simulateSessions } from "../../scenario/internet/sessions";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const sessions = 3000;
/** Ways around a router that failed, and how soon it works again. */
const around = { ways: 5, mttr: hours(1) };

/** Sessions that live, against their length: state at the ends, in one box, in all routers. */
export const fateSharingFigure = defineFigure({
  id: "fate-sharing",
  subject: "internet",
  formula: "e^{-(2 + h) t / MTTF}",
  sources: ["Clark (1988), The Design Philosophy of the DARPA Internet Protocols, SIGCOMM"],
  options: {
    routers: count({ default: 10, min: 2, max: 30, label: "routers on the path" }),
    mttf: number({
      default: hours(1000),
      unit: "s",
      min: hours(200),
      max: hours(1e5),
      scale: "log",
      label: "mean time to a failure of a router or an end",
    }),
    session: number({
      default: hours(100),
      unit: "s",
      min: hours(0.1),
      max: hours(1000),
      scale: "log",
      label: "length of a session",
    }),
    seed: seed(),
  },
  build({ routers, mttf, session, seed: chosen }) {
    const x = evenlySpaced({ from: 0, to: 0.3 * mttf, points: 61 });
    const rows = [
      { name: "state at the ends", stateful: 0 },
      { name: "and in one box, such as a NAT", stateful: 1 },
      { name: "and in every router", stateful: routers },
    ];
    const lives = (stateful: number, length: number) => sessionSurvival(length, { stateful, mttf });
    const lengths = [0.05, 0.1, 0.2, 0.3].map((share) => share * mttf);
    return figure({
      title: `A session of ${showQuantity(session, "s")} lives with chance ${percent(lives(0, session))} if only its ends keep its state, ${percent(lives(routers, session))} if ${routers} routers do too`,
      xaxis: { title: { text: "length of the session (h)" } },
      yaxis: { title: { text: "sessions that live (fraction)" }, range: [0, 1.03] },
      data: [
        ...rows.map(({ name, stateful }, i) => ({
          name,
          mode: "lines" as const,
          x: x.map((length) => length / 3600),
          y: x.map((length) => lives(stateful, length)),
          line: { color: colorway[i], width: 2.5 },
        })),
        ...rows.flatMap(({ name, stateful }, i) =>
          simulatedDots(
            `${name}, simulated`,
            simulateSessions({
              ...{ routers, stateful, mttf, lengths, sessions, seed: chosen, ...around },
            }).map((drawn, k) => ({ x: (lengths[k] as number) / 3600, drawn })),
            { color: colorway[i] as string },
          ),
        ),
      ],
    });
  },
});
