/**
 * A request and its answer, packet by packet: what UDP and TCP put on the wire for it.
 *
 * Assumes Ethernet, headers without options, no loss, and a client that closes the connection. Leaves out the
 * options of TCP's first packets, and datagrams of more than one packet.
 */

import { requireOneOf, requireWhole } from "../../core/check";
import type { Bytes } from "../../core/units";
import { wireSize } from "../layers/encapsulation";
import { commonHeaders, ethernetLink } from "../layers/stack";

/** What a packet is for. */
export const packetPurposes = ["set-up", "request", "reply", "acknowledgement", "close"] as const;
export type PacketPurpose = (typeof packetPurposes)[number];

/** A packet of an exchange. */
export interface ExchangePacket {
  readonly from: "client" | "server";
  readonly says: string;
  readonly purpose: PacketPurpose;
  /** Data of the application (byte). */
  readonly payload: Bytes;
  /** All that it takes of the wire, from the preamble to the gap (byte). */
  readonly wire: Bytes;
}

/** What is exchanged, and how. */
export interface ExchangeParams {
  readonly transport: "UDP" | "TCP";
  /** Size of the request (byte, whole, 0 to 1460). */
  readonly request: Bytes;
  /** Size of the reply (byte, whole, >= 0; 1472 at most for UDP). */
  readonly reply: Bytes;
  /** True if acknowledgements ride on data and on what closes; else each has a packet of its own. */
  readonly piggybacked: boolean;
}

/** Data of a full packet of Ethernet. */
const segment = 1460;
const datagram = 1472;

/**
 * Packets of one request and its reply, in their order.
 *
 * UDP: two. TCP, for a reply of one segment: ten with acknowledgements of their own, eight with such that ride.
 *
 * @param params - transport, sizes, acknowledgements
 * @returns packets
 * @throws RangeError if a size is outside its domain, or there is no such transport
 * @see RFC 768; RFC 9293 sections 3.5 and 3.6; RFC 1122 section 4.2.3.2
 *
 * @example
 * ```ts
 * exchangePackets({ transport: "UDP", request: 40, reply: 100, piggybacked: false }).map(({ wire }) => wire) // => [106, 166]
 * ```
 */
export function exchangePackets(params: ExchangeParams): ExchangePacket[] {
  const { transport, request, reply, piggybacked } = params;
  requireOneOf(["UDP", "TCP"], { transport });
  requireWhole({ request, reply });
  const largest = transport === "UDP" ? datagram : 1e6;
  if (request > segment) throw new RangeError(`request must be <= ${segment}, got ${request}`);
  if (reply > largest) throw new RangeError(`reply must be <= ${largest}, got ${reply}`);
  const header = transport === "UDP" ? commonHeaders.udp : commonHeaders.tcp;
  const stack = { headers: [commonHeaders.ipv4, header], link: ethernetLink };
  const packet = (
    from: "client" | "server",
    says: string,
    purpose: PacketPurpose,
    payload: Bytes = 0,
  ): ExchangePacket => ({ from, says, purpose, payload, wire: wireSize(payload, stack) });
  const ask = packet("client", "request", "request", request);
  if (transport === "UDP") return [ask, packet("server", "reply", "reply", reply)];
  const segments = Math.max(1, Math.ceil(reply / segment));
  const replies = Array.from({ length: segments }, (_, i) => {
    const size = Math.min(segment, reply - i * segment);
    const part = packet("server", "reply", "reply", size);
    // A receiver acknowledges every second segment; the last one may wait for what closes.
    const isAcknowledged = i % 2 === 1 || (i === segments - 1 && !piggybacked);
    return isAcknowledged ? [part, packet("client", "ACK", "acknowledgement")] : [part];
  });
  return [
    packet("client", "SYN", "set-up"),
    packet("server", "SYN, ACK", "set-up"),
    packet("client", "ACK", "set-up"),
    ask,
    ...(piggybacked ? [] : [packet("server", "ACK", "acknowledgement")]),
    ...replies.flat(),
    packet("client", "FIN, ACK", "close"),
    packet("server", "FIN, ACK", "close"),
    packet("client", "ACK", "close"),
  ];
}

/** What an exchange costs. */
export interface ExchangeCost {
  /** Packets (count). */
  readonly packets: number;
  /** All that they take of the wire (byte). */
  readonly bytes: Bytes;
  /** Share of that which is neither request nor reply (fraction; 1 for an exchange of nothing). */
  readonly overhead: number;
  /** Round trips until the reply begins to come (count). */
  readonly roundTrips: number;
}

/**
 * What one request and its reply cost, added up.
 *
 * @param params - transport, sizes, acknowledgements
 * @returns packets, bytes, overhead and round trips
 * @throws RangeError if a size is outside its domain, or there is no such transport
 *
 * @example
 * ```ts
 * exchangeCost({ transport: "UDP", request: 40, reply: 100, piggybacked: false }).bytes // => 272
 * ```
 */
export function exchangeCost(params: ExchangeParams): ExchangeCost {
  const packets = exchangePackets(params);
  const bytes = packets.reduce((sum, { wire }) => sum + wire, 0);
  const overhead = 1 - (params.request + params.reply) / bytes;
  const roundTrips = params.transport === "UDP" ? 1 : 2;
  return { packets: packets.length, bytes, overhead, roundTrips };
}
