/** A frame taken apart, field by field, as a table. */

import { requireBytes } from "../../../core/bytes";
import { dnsLayout, dnsQuestionLayout, parsedDnsQuery, parsedName } from "./dns";
import { ethernetLayout, parsedEthernet } from "./ethernet";
import { ipv4Layout, parsedIpv4 } from "./ipv4";
import { ipv6Layout, parsedIpv6 } from "./ipv6";
import { type FieldLayout, type FieldValue, fieldValue, inHex, layoutSize, placed } from "./layout";
import { parsedTcp, tcpLayout } from "./tcp";
import { tcpOptionKinds, tcpOptionLayouts } from "./tcp-options";
import { parsedUdp, udpLayout } from "./udp";

/** A field of a frame. */
export interface DissectionRow {
  readonly layer: string;
  readonly field: string;
  /** First byte, from the start of the frame. */
  readonly offset: number;
  /** How wide it is (bit). */
  readonly bits: number;
  /** The bytes in which it lies, in hexadecimal; a long one is cut. */
  readonly bytes: string;
  readonly value: FieldValue;
  /** Where it is defined. */
  readonly source: string;
}

/** Bytes of a field that are shown. */
const mostShown = 16;

const hexOf = (bytes: Uint8Array): string => {
  const shown = Array.from(bytes.subarray(0, mostShown), (byte) => inHex(byte, 2).slice(2));
  return [...shown, ...(bytes.length > mostShown ? ["…"] : [])].join(" ");
};

/**
 * All fields of a frame, down to a question to DNS if there is one. Each layer is parsed first, so a damaged
 * frame is refused.
 *
 * @param frame - Ethernet, from the first address to the check sequence
 * @returns one row for each field, in the order of the bytes
 * @throws RangeError that names the field that is wrong
 *
 * @example
 * ```ts
 * dissection(ethernetFrame({ destination: "02:00:5e:10:00:01", source: "02:00:5e:10:00:02", etherType: 0x88b5 }, { payload: new Uint8Array(46) })).map(({ field }) => field) // => ["destination", "source", "etherType", "payload", "frameCheckSequence"]
 * ```
 */
export function dissection(frame: Uint8Array): DissectionRow[] {
  requireBytes({ frame });
  const rows: DissectionRow[] = [];
  const row = (
    layer: string,
    field: string,
    from: number,
    to: number,
    value: FieldValue,
    see: string,
  ) => {
    if (to > from) {
      const bytes = hexOf(frame.subarray(from, to));
      rows.push({ layer, field, offset: from, bits: 8 * (to - from), bytes, value, source: see });
    }
  };
  const data = (layer: string, field: string, from: number, to: number, see: string) =>
    row(layer, field, from, to, `${to - from} bytes`, see);
  const header = (layer: string, layout: readonly FieldLayout[], start: number): number => {
    for (const field of placed(layout)) {
      const { name, firstBit, bits, source } = field;
      const [from, to] = [start + (firstBit >> 3), start + ((firstBit + bits + 7) >> 3)];
      const value = fieldValue(frame.subarray(start), field);
      const shown = { bytes: hexOf(frame.subarray(from, to)), value, source };
      rows.push({ layer, field: name, offset: from, bits, ...shown });
    }
    return start + layoutSize(layout);
  };

  const { fields, payload, frameCheckSequence } = parsedEthernet(frame);
  const start = header("Ethernet", ethernetLayout, 0);
  const end = frame.length - 4;
  const used = network(fields.etherType, payload, start);
  data("Ethernet", used > start ? "padding" : "payload", used, end, "IEEE 802.3, 3.2.8");
  const check = inHex(frameCheckSequence, 8);
  row("Ethernet", "frameCheckSequence", end, frame.length, check, "IEEE 802.3, 3.2.9");
  return rows;

  function network(etherType: number, packet: Uint8Array, at: number): number {
    if (etherType === 0x0800) {
      const { fields: ip, payload: inner } = parsedIpv4(packet);
      const body = header("IPv4", ipv4Layout, at);
      const isPart = ip.moreFragments || ip.fragmentOffset > 0;
      if (isPart) data("IPv4", "payload", body, body + inner.length, "RFC 791, 3.2");
      else transport(ip.protocol, inner, ip, body);
      return at + ip.totalLength;
    }
    if (etherType === 0x86dd) {
      const { fields: ip, payload: inner } = parsedIpv6(packet);
      transport(ip.nextHeader, inner, ip, header("IPv6", ipv6Layout, at));
      return at + layoutSize(ipv6Layout) + ip.payloadLength;
    }
    return at;
  }

  function transport(
    protocol: number,
    segment: Uint8Array,
    endpoints: { readonly source: string; readonly destination: string },
    at: number,
  ): void {
    if (protocol === 17) {
      const { fields: udp, payload: inner } = parsedUdp(segment, endpoints);
      const body = header("UDP", udpLayout, at);
      if (udp.destinationPort === 53) question(inner, body);
      else data("application", "payload", body, body + inner.length, "RFC 768");
      data("IP", "payload", at + udp.length, at + segment.length, "RFC 768");
    } else if (protocol === 6) {
      const { fields: tcp } = parsedTcp(segment, endpoints);
      const body = at + 4 * tcp.dataOffset;
      let place = header("TCP", tcpLayout, at);
      while (place < body) place = option(place, body);
      data("application", "payload", body, at + segment.length, "RFC 9293, 3.1");
    } else data("IP", "payload", at, at + segment.length, "RFC 791, 3.1");
  }

  function option(place: number, body: number): number {
    const kind = frame[place];
    const layouts = tcpOptionLayouts;
    if (kind === tcpOptionKinds.noOperation) return header("TCP", layouts.noOperation, place);
    if (kind === tcpOptionKinds.timestamps) return header("TCP", layouts.timestamps, place);
    if (kind === tcpOptionKinds.maximumSegmentSize) {
      return header("TCP", layouts.maximumSegmentSize, place);
    }
    const next = kind === tcpOptionKinds.end ? body : place + (frame[place + 1] as number);
    data("TCP", "other option", place, next, "RFC 9293, 3.2");
    return next;
  }

  function question(message: Uint8Array, at: number): void {
    const { name } = parsedDnsQuery(message);
    const { end: afterName } = parsedName(message);
    const body = header("DNS", dnsLayout, at);
    row("DNS", "name", body, at + afterName, name, "RFC 1035, 3.1");
    const last = header("DNS", dnsQuestionLayout, at + afterName);
    data("DNS", "more", last, at + message.length, "RFC 1035, 4.1");
  }
}
