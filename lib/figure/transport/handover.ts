/** Figures of connections that move to another network. */

import { significant } from "../../core/format";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { Mbps, ms } from "../../core/units";
import { handshakeRoundTrips } from "../../model/security/handshake";
import { handoverOutage } from "../../model/transport/handover";
import { handoverGoodput, receivedBytes } from "../../scenario/transport/handover";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const changeAt = 1;
const ways = [
  { stack: "TCP + TLS 1.3", name: "TCP and TLS 1.3: a new connection" },
  { stack: "QUIC", name: "QUIC: the same connection" },
] as const;

/** Goodput of a download around a change of the network, by protocol. */
export const handoverFigure = defineFigure({
  id: "handover",
  subject: "transport",
  formula:
    "T = d + (n + 1) \\, \\mathrm{RTT} \\;\\; \\text{(TCP)}, \\quad d + \\mathrm{RTT} \\;\\; \\text{(QUIC)}",
  sources: ["RFC 9000, section 9", "RFC 8446, section 2", "RFC 6928"],
  options: {
    roundTrip: number({
      default: ms(150),
      unit: "s",
      min: ms(10),
      max: ms(400),
      label: "round trip of the new path",
    }),
    detection: number({
      default: ms(200),
      unit: "s",
      min: 0,
      max: 2,
      label: "time until the change is noticed",
    }),
    rate: number({
      default: Mbps(10),
      unit: "bit/s",
      min: Mbps(0.5),
      max: Mbps(1000),
      scale: "log",
      label: "rate of the download",
    }),
  },
  build({ roundTrip, detection, rate }) {
    const byteRate = rate / 8;
    const duration = changeAt + detection + 16 * roundTrip + 0.5;
    const rows = ways.map(({ stack, name }) => {
      const exchanges = stack === "QUIC" ? 0 : handshakeRoundTrips(stack, { resumed: false }) - 1;
      const steps = handoverGoodput({
        ...{ byteRate, roundTrip, detection, exchanges, firstWindow: 14_600, changeAt, duration },
      });
      const outage = handoverOutage(roundTrip, { stack, resumed: false, detection });
      return { name, steps, outage, received: receivedBytes(duration, steps) };
    });
    const [tcp, quic] = rows;
    const gained = (quic?.received ?? 0) - (tcp?.received ?? 0);
    const saved = (tcp?.outage ?? 0) - (quic?.outage ?? 0);
    return figure({
      title: `A download is silent for ${showQuantity(tcp?.outage ?? 0, "s")} with TCP and TLS 1.3, for ${showQuantity(quic?.outage ?? 0, "s")} with QUIC, which gains ${showQuantity(gained, "byte")} by ${significant(saved / roundTrip)} round trips`,
      xaxis: { title: { text: "time (s)" } },
      yaxis: { title: { text: "goodput (Mbit/s)" }, rangemode: "tozero" },
      data: rows.map(({ name, steps }, i) => ({
        name,
        mode: "lines" as const,
        x: [...steps.map(({ from }) => from), duration],
        y: [...steps, steps.at(-1)].map((step) => ((step?.byteRate ?? 0) * 8) / 1e6),
        line: { color: colorway[1 - i], width: 4 - 2 * i, shape: "hv" as const },
      })),
    });
  },
});
