/**
 * What studies of transport protocols in use report. Generated from data/transport_studies.csv: `npm run data`.
 *
 * Source: Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM; Chromium blog (April 2015); text of Linux's commit on the initial window (2011); Paxson (1997), End-to-End Internet Packet Dynamics, SIGCOMM.
 */

/** A row of `transportStudies`. */
export interface TransportStudy {
  /** Who reports it. */
  readonly study: string;
  /** Calendar year (year). */
  readonly year: number;
  /** What is reported. */
  readonly metric: string;
  /** In the unit of the source (1). */
  readonly value: number;
  /** Unit of the value. */
  readonly sourceUnit: "percent" | "percentage points" | "ms" | "segments" | "transfers" | "sites" | "KB";
  /** A: the source itself was read, B: restated elsewhere. */
  readonly evidence: "A" | "B";
}

/** What studies of transport protocols in use report. */
export const transportStudies: readonly TransportStudy[] = [
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "search latency reduction, desktop mean", value: 8, sourceUnit: "percent", evidence: "A" },
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "search latency reduction, mobile mean", value: 3.6, sourceUnit: "percent", evidence: "A" },
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "video rebuffer rate reduction, desktop mean", value: 18, sourceUnit: "percent", evidence: "A" },
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "video rebuffer rate reduction, mobile mean", value: 15.3, sourceUnit: "percent", evidence: "A" },
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "share of Google egress bytes (over)", value: 30, sourceUnit: "percent", evidence: "A" },
  { study: "Langley et al., QUIC (SIGCOMM)", year: 2017, metric: "estimated share of Internet traffic", value: 7, sourceUnit: "percent", evidence: "A" },
  { study: "Google Chromium blog, QUIC update", year: 2015, metric: "connections able to use 0-RTT", value: 75, sourceUnit: "percent", evidence: "A" },
  { study: "Google Chromium blog, QUIC update", year: 2015, metric: "mean search page load improvement", value: 3, sourceUnit: "percent", evidence: "A" },
  { study: "Google Chromium blog, QUIC update", year: 2015, metric: "slowest 1 percent of search loads: time saved", value: 1000, sourceUnit: "ms", evidence: "A" },
  { study: "Google Chromium blog, QUIC update", year: 2015, metric: "fewer video rebuffers reported", value: 30, sourceUnit: "percent", evidence: "A" },
  { study: "Dukkipati et al., initial window 10 (Linux commit text)", year: 2011, metric: "mean HTTP response latency improvement", value: 10, sourceUnit: "percent", evidence: "A" },
  { study: "Dukkipati et al., initial window 10 (Linux commit text)", year: 2011, metric: "retransmission rate increase", value: 0.5, sourceUnit: "percentage points", evidence: "A" },
  { study: "Dukkipati et al., initial window 10 (Linux commit text)", year: 2011, metric: "proposed initial window", value: 10, sourceUnit: "segments", evidence: "A" },
  { study: "Paxson, End-to-End Internet Packet Dynamics (SIGCOMM)", year: 1997, metric: "TCP bulk transfers traced", value: 20000, sourceUnit: "transfers", evidence: "A" },
  { study: "Paxson, End-to-End Internet Packet Dynamics (SIGCOMM)", year: 1997, metric: "sites", value: 35, sourceUnit: "sites", evidence: "A" },
  { study: "Paxson, End-to-End Internet Packet Dynamics (SIGCOMM)", year: 1997, metric: "size of each transfer", value: 100, sourceUnit: "KB", evidence: "A" },
];
