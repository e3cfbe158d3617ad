/** Figures of what one request and its reply put on the wire. */

import { counted, significant } from "../../core/format";
import { count } from "../../core/option";
import { exchangePackets, packetPurposes } from "../../model/transport/exchange";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const ways = [
  { name: "UDP", transport: "UDP", piggybacked: false },
  { name: "TCP, ACKs ride", transport: "TCP", piggybacked: true },
  { name: "TCP, ACKs alone", transport: "TCP", piggybacked: false },
] as const;

/** Bytes on the wire by what they are for, UDP beside TCP. */
export const exchangeBytesFigure = defineFigure({
  id: "exchange-bytes",
  subject: "transport",
  formula: "\\sum_{\\text{packets}} \\left( \\max(64, \\; n + h + 18) + 20 \\right)",
  sources: ["RFC 768", "RFC 9293, sections 3.5 and 3.6", "IEEE 802.3, clauses 3 and 4"],
  options: {
    request: count({ default: 40, min: 0, max: 1460, label: "request (bytes)" }),
    reply: count({ default: 100, min: 0, max: 1460, label: "reply (bytes)" }),
  },
  build({ request, reply }) {
    const rows = ways.map(({ name, transport, piggybacked }) => {
      const packets = exchangePackets({ transport, request, reply, piggybacked });
      return { name, packets, bytes: packets.reduce((sum, { wire }) => sum + wire, 0) };
    });
    const [udp, riding, tcp] = rows;
    const ratio = (tcp?.bytes ?? NaN) / (udp?.bytes ?? NaN);
    return figure({
      title: `${counted(request, "byte")} asked and ${reply} answered: UDP takes ${udp?.packets.length} packets, ${udp?.bytes} bytes; TCP ${riding?.packets.length} to ${tcp?.packets.length} packets, up to ${significant(ratio)}× the bytes`,
      xaxis: { title: { text: "transport" }, type: "category" },
      yaxis: { title: { text: "all that is on the wire (byte)" }, rangemode: "tozero" },
      layout: { barmode: "stack" },
      data: packetPurposes.map((purpose, i) => ({
        type: "bar" as const,
        name: purpose,
        x: rows.map(({ name }) => name),
        y: rows.map(({ packets }) =>
          packets.reduce((sum, each) => sum + (each.purpose === purpose ? each.wire : 0), 0),
        ),
        marker: { color: colorway[[4, 0, 2, 5, 1][i] ?? 0] },
      })),
    });
  },
});
