/** Figures of what distance makes of handshakes. */

import { evenlySpaced } from "../../core/grid";
import { number, toggle } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { km, ms } from "../../core/units";
import { fibreSpeed, roundTripFloor } from "../../model/latency/geography";
import {
  type HandshakeStack,
  firstByteTime,
  handshakeRoundTrips,
} from "../../model/security/handshake";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Half of the Earth's circumference: no server is further away. */
const furthest = km(20_000);
const speed = fibreSpeed({ refractiveIndex: 1.468 });

/** Lines from wide to thin: QUIC takes as long as TCP alone. */
const drawn = [
  { stack: "QUIC", name: "QUIC", color: colorway[2], width: 6 },
  { stack: "TCP + TLS 1.3", name: "TCP and TLS 1.3", color: colorway[0], width: 3 },
  { stack: "TCP + TLS 1.2", name: "TCP and TLS 1.2", color: colorway[1], width: 3 },
  { stack: "TCP", name: "TCP, nothing encrypted", color: colorway[6], width: 2 },
] as const;

/** Time until the first byte of a response against the distance, a line for each stack. */
export const handshakeLatencyFigure = defineFigure({
  id: "handshake-latency",
  subject: "security",
  formula: "T = (n + 1) \\, \\mathrm{RTT} + w, \\quad \\mathrm{RTT} = \\frac{2 f d}{v}",
  sources: ["RFC 5246, section 7.3", "RFC 8446, section 2", "RFC 9001, section 4"],
  options: {
    distance: number({
      default: km(6000),
      unit: "m",
      min: km(100),
      max: furthest,
      label: "distance to the server",
    }),
    routeFactor: number({ default: 1.5, min: 1, max: 4, label: "route over straight line" }),
    workTime: number({
      default: ms(1),
      unit: "s",
      min: 0,
      max: ms(200),
      label: "work of both ends",
    }),
    resumed: toggle({ default: false, label: "client has met the server before" }),
  },
  build({ distance, routeFactor, workTime, resumed }) {
    const grid = evenlySpaced({ from: 0, to: furthest, points: 41 });
    const time = (stack: HandshakeStack, each: number) =>
      firstByteTime(roundTripFloor(each, { routeFactor, speed }), {
        ...{ stack, resumed, workTime },
        extraRoundTrips: 0,
      });
    const shown = (stack: HandshakeStack) => showQuantity(time(stack, distance), "s");
    const old = handshakeRoundTrips("TCP + TLS 1.2", { resumed });
    return figure({
      title: `Over ${showQuantity(distance, "m")} the first byte takes ${shown("QUIC")} by QUIC, ${shown("TCP + TLS 1.3")} by TLS 1.3 on TCP, ${shown("TCP + TLS 1.2")} (${old} round trips) by TLS 1.2`,
      xaxis: { title: { text: "distance (km)" } },
      yaxis: { title: { text: "time until the first byte (ms)" }, rangemode: "tozero" },
      data: [
        ...drawn.map(({ stack, name, color, width }) => ({
          name,
          mode: "lines" as const,
          x: grid.map((each) => each / 1000),
          y: grid.map((each) => 1000 * time(stack, each)),
          line: { color, width },
        })),
        {
          name: showQuantity(distance, "m"),
          mode: "markers",
          x: drawn.map(() => distance / 1000),
          y: drawn.map(({ stack }) => 1000 * time(stack, distance)),
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
