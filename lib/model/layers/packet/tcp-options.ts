/** The two options of TCP that nearly all segments have: the largest segment, and time stamps. */

import { joined } from "../../../core/bytes";
import { requireBetween, requireWhole } from "../../../core/check";
import { type FieldLayout, layoutSize, packed, requireField, unpacked } from "./layout";

/** Clock values that travel with a segment. */
export interface TcpTimestamps {
  /** The sender's clock (0 to 2³² - 1). */
  readonly value: number;
  /** The last value that came from the other side (0 to 2³² - 1). */
  readonly echo: number;
}

/** Options of a segment: none, one or both. */
export interface TcpOptions {
  /** Most data that the sender takes in a segment (byte, 0 to 65535); only in the first one. */
  readonly maximumSegmentSize?: number;
  readonly timestamps?: TcpTimestamps;
}

/** Options as they lie in a header: number and length of each come first, and one-byte fillers. */
export const tcpOptionLayouts = {
  maximumSegmentSize: [
    { name: "kind", bits: 8, source: "RFC 9293, 3.2" },
    { name: "length", bits: 8, source: "RFC 9293, 3.2" },
    { name: "maximumSegmentSize", bits: 16, source: "RFC 9293, 3.7.1" },
  ],
  noOperation: [{ name: "noOperation", bits: 8, source: "RFC 9293, 3.2" }],
  timestamps: [
    { name: "kind", bits: 8, source: "RFC 7323, 3.2" },
    { name: "length", bits: 8, source: "RFC 7323, 3.2" },
    { name: "value", bits: 32, source: "RFC 7323, 3.2" },
    { name: "echo", bits: 32, source: "RFC 7323, 3.2" },
  ],
} as const satisfies Readonly<Record<string, readonly FieldLayout[]>>;

/** Numbers of the options. */
export const tcpOptionKinds = {
  end: 0,
  noOperation: 1,
  maximumSegmentSize: 2,
  timestamps: 8,
} as const;
const filler = Uint8Array.of(tcpOptionKinds.noOperation);

/** Options in the order in which Linux sends them. */
export function optionBytes({ maximumSegmentSize, timestamps }: TcpOptions): Uint8Array {
  const parts: Uint8Array[] = [];
  if (maximumSegmentSize !== undefined) {
    const layout = tcpOptionLayouts.maximumSegmentSize;
    const head = { kind: tcpOptionKinds.maximumSegmentSize, length: layoutSize(layout) };
    parts.push(packed(layout, { ...head, maximumSegmentSize }));
  }
  if (timestamps !== undefined) {
    const layout = tcpOptionLayouts.timestamps;
    const head = { kind: tcpOptionKinds.timestamps, length: layoutSize(layout) };
    parts.push(filler, filler, packed(layout, { ...head, ...timestamps }));
  }
  return joined(...parts);
}

/** Reads options one after the other; those that are not known are passed over. */
export function parsedOptions(bytes: Uint8Array): TcpOptions {
  let options: TcpOptions = {};
  let place = 0;
  while (place < bytes.length) {
    const kind = bytes[place] as number;
    if (kind === tcpOptionKinds.end) break;
    if (kind === tcpOptionKinds.noOperation) {
      place += 1;
      continue;
    }
    const length = bytes[place + 1] ?? 0;
    requireWhole({ optionLength: length });
    requireBetween(2, bytes.length - place, { optionLength: length });
    const option = bytes.subarray(place, place + length);
    if (kind === tcpOptionKinds.maximumSegmentSize) {
      requireField({ optionLength: length }, 4);
      const layout = tcpOptionLayouts.maximumSegmentSize;
      const { maximumSegmentSize } = unpacked<Record<string, number>>(layout, option, "option");
      options = { ...options, maximumSegmentSize: maximumSegmentSize as number };
    } else if (kind === tcpOptionKinds.timestamps) {
      requireField({ optionLength: length }, 10);
      const { value, echo } = unpacked<TcpTimestamps>(
        tcpOptionLayouts.timestamps,
        option,
        "option",
      );
      options = { ...options, timestamps: { value, echo } };
    }
    place += length;
  }
  return options;
}
