/** Figures of protocols and pages in use. */

import { counted, readable } from "../../core/format";
import { choice, count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { transportStudies } from "../../dataset/generated/transport-studies";
import { webPages } from "../../dataset/generated/web-page-requests";
import { pageConnections, pageLoadTime } from "../../model/transport/page-load";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const study = "Langley et al., QUIC (SIGCOMM)";

/** A reported reduction (%). */
function reduction(metric: string, client: string): number {
  const name = `${metric} reduction, ${client} mean`;
  const row = transportStudies.find((each) => each.study === study && each.metric === name);
  if (row === undefined) throw new RangeError(`transport_studies must have ${name}, got no row`);
  return row.value;
}

const metrics = ["search latency", "video rebuffer rate"] as const;
const clients = ["desktop", "mobile"] as const;

/** What QUIC changed at one operator. */
export const measuredQuicFigure = defineFigure({
  id: "measured-quic",
  subject: "transport",
  formula: "1 - \\frac{\\text{with QUIC}}{\\text{with TCP and TLS}}",
  sources: ["Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM"],
  options: {
    first: choice(clients, { default: "desktop", label: "which clients the title tells of" }),
  },
  build({ first }) {
    const [search, video] = metrics.map((metric) => reduction(metric, first));
    const other = first === "desktop" ? "mobile" : "desktop";
    const [otherSearch, otherVideo] = metrics.map((metric) => reduction(metric, other));
    return figure({
      title: `QUIC: ${search}% less search latency, ${video}% less pausing of video (${first}); ${otherSearch}% and ${otherVideo}% (${other})`,
      xaxis: { title: { text: "what became less" }, type: "category" },
      yaxis: { title: { text: "mean reduction against TCP and TLS (%)" }, rangemode: "tozero" },
      layout: { barmode: "group" },
      data: clients.map((client, i) => ({
        type: "bar" as const,
        name: client,
        x: [...metrics],
        y: metrics.map((metric) => reduction(metric, client)),
        marker: { color: colorway[i] },
      })),
    });
  },
});

const names: Readonly<Record<(typeof pageConnections)[number], string>> = {
  ...{ serial: "a connection each, in turn", parallel: "connections each, some at a time" },
  ...{ persistent: "one connection, in turn", pipelined: "one connection, at once" },
};

/** Round trips of pages in use, by how their objects are fetched. */
export const webPagesFigure = defineFigure({
  id: "web-pages",
  subject: "transport",
  formula:
    "T = (2 + 2n) \\, \\mathrm{RTT}, \\quad \\left(2 + 2 \\lceil n / c \\rceil\\right) \\mathrm{RTT}, \\quad (2 + n) \\, \\mathrm{RTT}, \\quad 3 \\, \\mathrm{RTT}",
  sources: [
    "HTTP Archive, Web Almanac 2022, chapter Page Weight",
    "Kurose and Ross, Computer Networking, section 2.2",
  ],
  options: {
    client: choice(clients, { default: "desktop", label: "kind of client" }),
    roundTrip: number({
      default: ms(50),
      unit: "s",
      min: ms(1),
      max: ms(500),
      scale: "log",
      label: "round trip",
    }),
    parallel: count({ default: 6, min: 1, max: 100, label: "connections at a time" }),
  },
  build({ client, roundTrip, parallel }) {
    const rows = webPages.filter((row) => row.client === client && row.year === 2022);
    const time = (requests: number, connections: (typeof pageConnections)[number]) =>
      pageLoadTime(requests - 1, { connections, resolution: 0, roundTrip, parallel });
    const median = rows.find(({ share }) => share === 0.5)?.requests ?? NaN;
    const shown = (connections: (typeof pageConnections)[number]) =>
      showQuantity(time(median, connections), "s");
    return figure({
      title: `${readable(median)} requests of the median ${client} page take ${shown("serial")} in turn, ${shown("parallel")} over ${counted(parallel, "connection")}, ${shown("pipelined")} at once over one`,
      xaxis: { title: { text: "pages that have no more requests (%)" } },
      yaxis: { title: { text: "time of round trips (s)" }, type: "log" },
      data: pageConnections.map((connections, i) => ({
        name: names[connections],
        mode: "lines+markers" as const,
        x: rows.map(({ share }) => 100 * share),
        y: rows.map(({ requests }) => time(requests, connections)),
        line: { color: colorway[i] },
        marker: { color: colorway[i], size: 8 },
      })),
    });
  },
});
