/** A question to DNS, byte by byte. */

import { joined, requireBytes } from "../../../core/bytes";
import {
  type FieldLayout,
  layoutSize,
  packed,
  requireField,
  requireLength,
  unpacked,
} from "./layout";

/** What is asked. */
export interface DnsQuestion {
  /** Comes back with the answer (0 to 65535). */
  readonly id: number;
  /** As in "example.com". */
  readonly name: string;
  /** Kind of record (0 to 65535): 1 is an address of IPv4, 28 one of IPv6. */
  readonly type: number;
}

/** All that a message of one question says. */
export interface DnsQuery extends DnsQuestion {
  readonly isResponse: boolean;
  readonly operation: number;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  /** Whether the server shall ask others. */
  readonly recursionDesired: boolean;
  readonly recursionAvailable: boolean;
  readonly reserved: number;
  readonly responseCode: number;
  readonly questions: number;
  readonly answers: number;
  readonly authorities: number;
  readonly additional: number;
  /** 1 is the Internet. */
  readonly class: number;
}

const source = "RFC 1035, 4.1.1";
export const dnsLayout: readonly FieldLayout[] = [
  { name: "id", bits: 16, source },
  { name: "isResponse", bits: 1, source },
  { name: "operation", bits: 4, source },
  { name: "authoritative", bits: 1, source },
  { name: "truncated", bits: 1, source },
  { name: "recursionDesired", bits: 1, source },
  { name: "recursionAvailable", bits: 1, source },
  { name: "reserved", bits: 3, source },
  { name: "responseCode", bits: 4, source },
  { name: "questions", bits: 16, source },
  { name: "answers", bits: 16, source },
  { name: "authorities", bits: 16, source },
  { name: "additional", bits: 16, source },
];
/** What follows the name. */
export const dnsQuestionLayout: readonly FieldLayout[] = [
  { name: "type", bits: 16, source: "RFC 1035, 4.1.2" },
  { name: "class", bits: 16, source: "RFC 1035, 4.1.2" },
];

/** Bytes of the header, longest label, and longest name. */
const [headerSize, longestLabel, longestName] = [12, 63, 255];

/** Labels, each with its length in front, and an empty one at the end. */
function nameBytes(name: string): Uint8Array {
  const labels = name.split(".");
  const isLabel = (label: string) => /^[\x21-\x7e]+$/.test(label) && label.length <= longestLabel;
  const parts = labels.map((label) =>
    joined(Uint8Array.of(label.length), new TextEncoder().encode(label)),
  );
  const bytes = joined(...parts, Uint8Array.of(0));
  if (labels.every(isLabel) && bytes.length <= longestName) return bytes;
  throw new RangeError(`name must be labels of 1 to 63 characters with dots between, got ${name}`);
}

/** A name, and where it ends. */
export function parsedName(message: Uint8Array): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let place = headerSize;
  for (;;) {
    requireLength(message, place + 1, "message");
    const length = message[place] as number;
    place += 1;
    if (length === 0) return { name: labels.join("."), end: place };
    if (length > longestLabel) {
      throw new RangeError(`name must have labels of 63 bytes or fewer, got ${length}`);
    }
    requireLength(message, place + length, "message");
    labels.push(String.fromCharCode(...message.subarray(place, place + length)));
    place += length;
  }
}

/**
 * A question as bytes: header 12, the name, its type, and the class of the Internet.
 *
 * @param question - number, name and type; the server shall ask others
 * @returns bytes
 * @throws RangeError that names a field that does not fit
 * @see RFC 1035 sections 4.1.1 and 4.1.2
 *
 * @example
 * ```ts
 * dnsQuery({ id: 1, name: "example.com", type: 1 }).length // => 29
 * ```
 */
export function dnsQuery({ id, name, type }: DnsQuestion): Uint8Array {
  const flags = { isResponse: false, operation: 0, authoritative: false, truncated: false };
  const more = { recursionDesired: true, recursionAvailable: false, reserved: 0, responseCode: 0 };
  const counts = { questions: 1, answers: 0, authorities: 0, additional: 0 };
  const header = packed(dnsLayout, { id, ...flags, ...more, ...counts });
  return joined(header, nameBytes(name), packed(dnsQuestionLayout, { type, class: 1 }));
}

/**
 * A question taken apart.
 *
 * @param message - payload of a datagram
 * @returns fields
 * @throws RangeError that names the field that is wrong: the number of questions or the name
 *
 * @example
 * ```ts
 * parsedDnsQuery(dnsQuery({ id: 1, name: "example.com", type: 1 })).name // => "example.com"
 * ```
 */
export function parsedDnsQuery(message: Uint8Array): DnsQuery {
  requireBytes({ message });
  const header = unpacked<Omit<DnsQuery, "name" | "type" | "class">>(dnsLayout, message, "message");
  requireField({ questions: header.questions }, 1);
  const { name, end } = parsedName(message);
  requireLength(message, end + layoutSize(dnsQuestionLayout), "message");
  const rest = message.subarray(end);
  const asked = unpacked<{ type: number; class: number }>(dnsQuestionLayout, rest, "message");
  return { ...header, name, ...asked };
}
