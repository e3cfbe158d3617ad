/** Figures of packets on their way. */

import { counted } from "../../core/format";
import { choice, count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  type TransportStory,
  playTransport,
  transportStories,
} from "../../scenario/transport/packet/stories";
import type { TraceRecord } from "../../sim";
import { defineFigure } from "../define";
import { timelineFigure } from "../timeline/timeline";

/** A set-up, a retransmission, or packets behind a lost one, from a simulated trace. */
export const transportTimelineFigure = defineFigure({
  id: "transport-timeline",
  subject: "transport",
  formula: "t_{\\text{first byte}} = n \\cdot \\mathrm{RTT} + T_{\\text{lost}}",
  sources: [
    "RFC 5681, section 3.2",
    "RFC 8446, section 2",
    "RFC 9000, section 2; RFC 9001, section 4",
    "RFC 6298, section 2; RFC 9002, section 6.2",
  ],
  options: {
    story: choice(transportStories, { default: "head of line, TCP", label: "what happens" }),
    roundTrip: number({
      default: ms(100),
      unit: "s",
      min: ms(1),
      // Below the first time-outs: 999 ms of QUIC.
      max: ms(900),
      scale: "log",
      label: "round trip",
    }),
    lost: count({
      default: 3,
      min: 0,
      max: 8,
      label: "which of eight packets, or of a handshake's flights, is lost",
    }),
  },
  build({ story, roundTrip, lost }) {
    const { trace, finished, waited, timer } = playTransport({ story, roundTrip, lost });
    const time = showQuantity(finished, "s");
    const isSetUp = trace.some(({ lane }) => lane === "client");
    const cut = trace.find(({ event }) => event === "lose");
    const tells = isSetUp
      ? setUpFinding({ trace, cut, time, roundTrip, finished, timer })
      : cut
        ? `packet ${lost} is lost: ${counted(waited, "packet waits", "packets wait")} for it, and all is there after ${time}`
        : `no packet is lost, and all is there after ${time}`;
    return timelineFigure(trace, {
      title: prefixOf(story) + tells,
      lanes: isSetUp ? ["client", "server"] : ["sender", "receiver"],
      laneTitle: "end of the connection",
    });
  },
});

interface SetUpFinding {
  readonly trace: readonly TraceRecord[];
  readonly cut: TraceRecord | undefined;
  readonly time: string;
  readonly roundTrip: number;
  readonly finished: number;
  readonly timer: number;
}

/** What is lost, what is sent again, and when the answer begins, with and without. */
function setUpFinding({ trace, cut, time, roundTrip, finished, timer }: SetUpFinding): string {
  const trips = Math.round((finished - timer) / roundTrip);
  if (!cut) return `the answer begins after ${counted(trips, "round trip")}, ${time}`;
  const labels = trace.filter(({ event }) => event === "send").map(({ label }) => label);
  const again = labels.find((label, i) => labels.indexOf(label) < i);
  const what = again === cut.label ? "" : `${again} `;
  const lost = `${cut.label} is lost${what ? ", " : " and "}${what}${what ? "is " : ""}repeated after ${showQuantity(timer, "s")}`;
  return `${lost}: the answer begins after ${time}, not ${showQuantity(trips * roundTrip, "s")}`;
}

const prefixOf = (story: TransportStory) => `${names[story] ?? story}: `;
const names: { readonly [story in TransportStory]?: string } = {
  retransmission: "Reno",
  "head of line, TCP": "TCP",
  "head of line, QUIC": "Two QUIC streams",
};
