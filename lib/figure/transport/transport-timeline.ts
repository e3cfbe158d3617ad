/** Figures of packets on their way. */

import { choice, count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { playTransport, transportStories } from "../../scenario/transport/packet/stories";
import { defineFigure } from "../define";
import { timelineFigure } from "../timeline/timeline";

/** A set-up, a retransmission, or packets behind a lost one, from a simulated trace. */
export const transportTimelineFigure = defineFigure({
  id: "transport-timeline",
  subject: "transport",
  formula: "t_{\\text{first byte}} = n \\cdot \\mathrm{RTT}",
  sources: [
    "RFC 5681, section 3.2",
    "RFC 8446, section 2",
    "RFC 9000, section 2; RFC 9001, section 4",
  ],
  options: {
    story: choice(transportStories, { default: "head of line, TCP", label: "what happens" }),
    roundTrip: number({
      default: ms(100),
      unit: "s",
      min: ms(1),
      max: 1,
      scale: "log",
      label: "round trip",
    }),
    lost: count({ default: 3, min: 1, max: 8, label: "which of eight packets is lost" }),
  },
  build({ story, roundTrip, lost }) {
    const { trace, finished, waited } = playTransport({ story, roundTrip, lost });
    const time = showQuantity(finished, "s");
    const isSetUp = trace.some(({ lane }) => lane === "client");
    const trips = Math.round(finished / roundTrip);
    const who = waited === 1 ? "1 packet waits" : `${waited} packets wait`;
    const title = isSetUp
      ? `${story}: the answer begins after ${trips} round trip${trips === 1 ? "" : "s"}, ${time}`
      : `${prefixOf(story)}packet ${lost} is lost: ${who} for it, and all is there after ${time}`;
    return timelineFigure(trace, {
      title,
      lanes: isSetUp ? ["client", "server"] : ["sender", "receiver"],
      laneTitle: "end of the connection",
    });
  },
});

const prefixOf = (story: string) =>
  story === "retransmission" ? "Reno: " : story.endsWith("TCP") ? "TCP: " : "Two QUIC streams: ";
