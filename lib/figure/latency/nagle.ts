/** Figures of Nagle's algorithm. */

import { counted } from "../../core/format";
import { count, number, toggle } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { type Passage, nagleExchange } from "../../model/latency/nagle";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const [client, server] = [1, 0];

/** Lines from one side to the other, each apart from the next. */
function crossings(passages: readonly Passage[], from: number, to: number) {
  return {
    x: passages.flatMap(({ sent, arrived }) => [sent * 1e3, arrived * 1e3, null]),
    y: passages.flatMap(() => [from, to, null]),
  };
}

/** A request in small writes: what crosses the network, and when. */
export const nagleFigure = defineFigure({
  id: "nagle",
  subject: "latency",
  formula: "T = RTT + (\\text{delay} + RTT)_{\\text{if held}}",
  sources: ["RFC 896 (1984)", "RFC 1122 (1989), sections 4.2.3.2 and 4.2.3.4"],
  options: {
    writes: count({ default: 2, min: 1, max: 6, label: "writes that make the request" }),
    size: count({ default: 100, min: 1, max: 4000, label: "bytes in each" }),
    roundTrip: number({
      default: ms(10),
      unit: "s",
      min: ms(1),
      max: ms(300),
      label: "round trip",
    }),
    ackDelay: number({
      default: ms(40),
      unit: "s",
      min: 0,
      max: ms(500),
      label: "how long an acknowledgement may wait",
    }),
    nagle: toggle({ default: true, label: "Nagle's algorithm, and not TCP_NODELAY" }),
  },
  build({ writes, size, roundTrip, ackDelay, nagle }) {
    const request = Array.from({ length: writes }, () => ({ time: 0, size }));
    const connection = { segmentSize: 1460, roundTrip, ackDelay };
    const exchange = nagleExchange(request, { ...connection, nagle });
    const other = nagleExchange(request, { ...connection, nagle: !nagle });
    const { segments, acknowledgements, responseTime } = exchange;
    const [on, off] = nagle ? [exchange, other] : [other, exchange];
    const show = (time: number) => showQuantity(time, "s");
    const packets = (list: readonly Passage[]) => counted(list.length, "packet");
    const response = [{ sent: responseTime - roundTrip / 2, arrived: responseTime, size: 0 }];
    const end = responseTime * 1e3;
    const acknowledged = acknowledgements.length > 0 ? acknowledgements : [];
    return figure({
      title: `${writes === 1 ? "One write" : `${writes} writes`} of ${size} bytes: ${packets(on.segments)} and ${show(on.responseTime)} with Nagle's algorithm, ${packets(off.segments)} and ${show(off.responseTime)} without`,
      xaxis: { title: { text: "time (ms)" }, range: [-0.04 * end, 1.04 * end] },
      yaxis: {
        title: { text: "side (name)" },
        tickvals: [server, client],
        ticktext: ["server", "client"],
        range: [-0.15, 1.15],
        showgrid: false,
      },
      data: [
        {
          name: `request: ${packets(segments)}${nagle ? "" : ", TCP_NODELAY"}`,
          mode: "lines",
          ...crossings(segments, client, server),
          line: { color: colorway[0], width: 3, dash: "solid" },
        },
        ...(acknowledged.length > 0
          ? [
              {
                name: `acknowledgement, up to ${show(ackDelay)} late`,
                mode: "lines" as const,
                ...crossings(acknowledged, server, client),
                line: { color: colorway[1], width: 3, dash: "dash" as const },
              },
            ]
          : []),
        {
          name: `response at ${show(responseTime)}`,
          mode: "lines",
          ...crossings(response, server, client),
          line: { color: colorway[2], width: 3, dash: "dot" },
        },
        {
          name: "time at each side",
          mode: "lines",
          x: [0, end, null, 0, end],
          y: [client, client, null, server, server],
          line: { color: quiet, width: 1, dash: "solid" },
        },
      ],
    });
  },
});
