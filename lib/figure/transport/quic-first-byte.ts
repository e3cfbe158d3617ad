/** Figures of the first byte of an answer, with certificates that have to be sent. */

import { evenlySpaced } from "../../core/grid";
import { number, toggle } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { kB, ms } from "../../core/units";
import type { HandshakeStack } from "../../model/security/handshake";
import { visitTime } from "../../model/transport/first-byte";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const drawn = [
  { stack: "TCP + TLS 1.2", name: "TCP and TLS 1.2", color: colorway[1], width: 3 },
  { stack: "TCP + TLS 1.3", name: "TCP and TLS 1.3", color: colorway[0], width: 5 },
  { stack: "QUIC", name: "QUIC", color: colorway[2], width: 3 },
] as const;
const longest = kB(20);

/** Time until the first byte against the size of the server's certificates, by protocol. */
export const quicFirstByteFigure = defineFigure({
  id: "quic-first-byte",
  subject: "transport",
  formula:
    "T = (d + n + x + 1) \\, \\mathrm{RTT}, \\quad x = 1 \\text{ if the flight is more than } 3 \\times 1200 \\text{ bytes}",
  sources: ["RFC 9000, section 8.1", "RFC 9001, section 4", "RFC 8446, section 2", "RFC 6928"],
  options: {
    roundTrip: number({
      default: ms(100),
      unit: "s",
      min: ms(1),
      max: ms(500),
      scale: "log",
      label: "round trip",
    }),
    flight: number({
      default: kB(4.5),
      unit: "byte",
      min: 0,
      max: longest,
      label: "certificates and what goes with them",
    }),
    lookup: toggle({ default: false, label: "name has to be looked up" }),
  },
  build({ roundTrip, flight, lookup }) {
    const visit = { resumed: false, lookups: lookup ? 1 : 0, workTime: 0 };
    const time = (stack: HandshakeStack, size: number) =>
      visitTime(roundTrip, { ...visit, stack, flight: size });
    const again = visitTime(roundTrip, { ...visit, stack: "QUIC", resumed: true, flight });
    const grid = evenlySpaced({ from: 0, to: longest, points: 201 });
    // A stair: its ends, and where it rises.
    const stairOf = (stack: HandshakeStack) => {
      const all = grid.map((size) => ({ size, rise: time(stack, size) }));
      // What rises does so after the place before it.
      return all.flatMap(({ size, rise }, i) => {
        const before = all[i - 1];
        if (before === undefined || i === all.length - 1) return [{ size, rise }];
        return rise === before.rise ? [] : [{ size: before.size, rise }];
      });
    };
    const shown = (stack: HandshakeStack) => showQuantity(time(stack, flight), "s");
    return figure({
      title: `With ${showQuantity(flight, "byte")} of certificates the first byte takes ${shown("QUIC")} by QUIC (${showQuantity(again, "s")} next time), ${shown("TCP + TLS 1.3")} by TLS 1.3 on TCP`,
      xaxis: { title: { text: "certificates and what goes with them (kB)" } },
      yaxis: { title: { text: "time until the first byte (ms)" }, rangemode: "tozero" },
      data: [
        ...drawn.map(({ stack, name, color, width }) => ({
          name,
          mode: "lines" as const,
          x: stairOf(stack).map(({ size }) => size / 1000),
          y: stairOf(stack).map(({ rise }) => 1000 * rise),
          line: { color, width, shape: "hv" as const },
        })),
        {
          name: "QUIC at the next visit, its request sent at once",
          mode: "lines",
          x: [0, longest / 1000],
          y: [1000 * again, 1000 * again],
          line: { color: colorway[3] },
        },
        {
          name: showQuantity(flight, "byte"),
          mode: "markers",
          x: drawn.map(() => flight / 1000),
          y: drawn.map(({ stack }) => 1000 * time(stack, flight)),
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
