/** Figures of handshakes that were measured, and of what a distance adds to them. */

import { readable } from "../../core/format";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  type MeasuredHandshake,
  measuredHandshakes,
} from "../../dataset/generated/measured-handshake";
import { measuredOpenssl } from "../../dataset/generated/measured-openssl-speed";
import { type HandshakeStack, handshakeRoundTrips } from "../../model/security/handshake";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** What a row is: on which stack, whether resumed, under which name it is drawn. */
function kindOf({ connection }: MeasuredHandshake): {
  readonly name: string;
  readonly stack: HandshakeStack;
  readonly resumed: boolean;
} {
  const version = connection.includes("TLSv1.3") ? "1.3" : "1.2";
  const resumed = connection.endsWith("resumed");
  if (!connection.includes("TLS")) return { name: "TCP", stack: "TCP", resumed };
  const key = connection.includes("RSA") ? "RSA" : "P-256";
  const name = `TLS ${version} ${key}${resumed ? ", resumed" : ""}`;
  return { name, stack: `TCP + TLS ${version}`, resumed };
}

/** Round trips until a connection can be used: without early data, a resumed TLS 1.3 takes as many as a new one. */
function roundTripsOf({ stack, resumed }: ReturnType<typeof kindOf>): number {
  return handshakeRoundTrips(stack, { resumed: resumed && stack !== "TCP + TLS 1.3" }) - 1;
}

const rows = measuredHandshakes.map((row) => ({ ...kindOf(row), median: row.median, row }));
const medianOf = (name: string) => rows.find((each) => each.name === name)?.median ?? 0;
const rateOf = (algorithm: string, operation: string) =>
  measuredOpenssl.find((row) => row.algorithm === algorithm && row.operation === operation)
    ?.value ?? 0;

/** Time until a connection can be used: work as measured on one machine, and round trips of the distance. */
export const measuredHandshakesFigure = defineFigure({
  id: "measured-handshakes",
  subject: "security",
  formula: "T = w + n \\, \\mathrm{RTT}",
  sources: [
    "measured for this project with Node.js 20 and OpenSSL 3 on one virtual machine",
    "RFC 9293, RFC 5246, RFC 8446: round trips",
  ],
  options: {
    roundTrip: number({
      default: ms(1),
      unit: "s",
      min: 0,
      max: ms(200),
      label: "round trip of the distance",
    }),
  },
  build({ roundTrip }) {
    const time = (name: string) => {
      const found = rows.find((each) => each.name === name);
      return (found?.median ?? 0) + (found ? roundTripsOf(found) : 0) * roundTrip;
    };
    const [first, second] = ["TLS 1.2 P-256, resumed", "TLS 1.3 P-256"];
    const signing = 1 / rateOf("rsa2048", "sign") - 1 / rateOf("ecdsap256", "sign");
    const gained = medianOf("TLS 1.3 RSA") - medianOf(second);
    const shown = (seconds: number) => showQuantity(Number(seconds.toPrecision(3)), "s");
    return figure({
      title: `With ${showQuantity(roundTrip, "s")} of round trip TLS 1.3 takes ${shown(time(second))}, resumed TLS 1.2 ${shown(time(first))}; P-256 saves ${shown(gained)}, ${shown(signing)} of it signing`,
      xaxis: { title: { text: "connection" }, type: "category" },
      yaxis: { title: { text: "time until it can be used (ms)" }, rangemode: "tozero" },
      layout: { barmode: "stack" },
      data: [
        {
          name: "work, measured (median)",
          type: "bar",
          x: rows.map(({ name }) => name),
          y: rows.map(({ median }) => 1000 * median),
          marker: { color: colorway[0] },
        },
        {
          name: `round trips of ${readable(1000 * roundTrip)} ms`,
          type: "bar",
          x: rows.map(({ name }) => name),
          y: rows.map((row) => 1000 * roundTripsOf(row) * roundTrip),
          marker: { color: colorway[4] },
        },
      ],
    });
  },
});
