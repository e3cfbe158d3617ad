/**
 * What QUIC puts around the data of a stream, once a connection stands.
 *
 * Assumes one STREAM frame in each packet, with a short header. Leaves out acknowledgements that share a packet with
 * data, and packets of the handshake, whose headers are longer.
 */

import { requireBetween, requireWhole } from "../../core/check";
import type { Bytes } from "../../core/units";
import type { Header } from "./stack";

/**
 * Bytes of a number in QUIC: 1 below 2⁶, 2 below 2¹⁴, 4 below 2³⁰, else 8. The first two bits say which.
 *
 * @param value - whole, 0 to 2⁵³ - 1 (QUIC itself goes on to 2⁶² - 1)
 * @returns size (byte)
 * @throws RangeError if `value` is outside its domain
 * @see RFC 9000 section 16, and appendix A.1, which has this example
 *
 * @example
 * ```ts
 * quicNumberSize(15_293) // => 2
 * ```
 */
export function quicNumberSize(value: number): Bytes {
  requireWhole({ value });
  requireBetween(0, Number.MAX_SAFE_INTEGER, { value });
  return value < 2 ** 6 ? 1 : value < 2 ** 14 ? 2 : value < 2 ** 30 ? 4 : 8;
}

/** What a packet of a connection that stands is like. */
export interface QuicPacketParams {
  /** Name of the connection that the receiver has chosen (byte, 0 to 20). */
  readonly connectionId: Bytes;
  /** Number of the packet, as far as it is sent (byte, 1 to 4). */
  readonly packetNumber: Bytes;
  /** Number of the stream (whole, 0 to 2⁵³ - 1). */
  readonly stream: number;
  /** Place of the data in its stream (byte, 0 to 2⁵³ - 1); at 0 it is left out. */
  readonly offset: Bytes;
  /** Length of the data, if another frame follows it (byte); 0 if the data goes on to the end of the packet. */
  readonly length: Bytes;
}

/** Check that encryption adds at the end, whatever the cipher (RFC 9001 section 5.3). */
const tagSize = 16;

/**
 * All that a packet of QUIC has besides the data: 1 for flags, connection id and packet number; 1 for the type of the
 * frame, its stream, offset and length; a tag of 16 at the end.
 *
 * @param params - the packet
 * @returns header of the transport layer, the tag at the end included
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9000 sections 17.3.1 and 19.8; RFC 9001 section 5.3
 *
 * @example
 * ```ts
 * quicHeader({ connectionId: 8, packetNumber: 2, stream: 0, offset: 1e6, length: 0 }).size // => 33
 * ```
 */
export function quicHeader(params: QuicPacketParams): Header {
  const { connectionId, packetNumber, stream, offset, length } = params;
  requireWhole({ connectionId, packetNumber });
  requireBetween(0, 20, { connectionId });
  requireBetween(1, 4, { packetNumber });
  requireWhole({ stream, offset, length });
  requireBetween(0, Number.MAX_SAFE_INTEGER, { stream, offset, length });
  const optional = (value: number) => (value === 0 ? 0 : quicNumberSize(value));
  const frame = 1 + quicNumberSize(stream) + optional(offset) + optional(length);
  return {
    layer: "transport",
    name: "QUIC",
    size: 1 + connectionId + packetNumber + frame + tagSize,
  };
}
