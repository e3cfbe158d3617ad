/** Headers as lists of fields: how they are put into bytes, and taken out again. */

import { requireBytes } from "../../../core/bytes";
import { requireBetween, requireOneOf, requireWhole } from "../../../core/check";
import { type AddressKind, addressBytes, addressText } from "./address";

/** A field of a header, as the RFC draws it. */
export interface FieldLayout {
  readonly name: string;
  /** How wide it is (bit): up to 32, or an address. */
  readonly bits: number;
  /** Where it is defined. */
  readonly source: string;
  /** How an address is written. */
  readonly address?: AddressKind;
}

export type FieldValue = number | boolean | string;
/** Values by the name of the field. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A field in its place. */
export interface PlacedField extends FieldLayout {
  /** First bit, from the start of the header. */
  readonly firstBit: number;
}

/** Fields with their places. */
export function placed(layout: readonly FieldLayout[]): PlacedField[] {
  let firstBit = 0;
  return layout.map((field) => {
    const at = { ...field, firstBit };
    firstBit += field.bits;
    return at;
  });
}

/** Bytes of a header. */
export const layoutSize = (layout: readonly FieldLayout[]): number =>
  layout.reduce((sum, { bits }) => sum + bits, 0) / 8;

/** A number's bits, put where they belong. */
function putBits(bytes: Uint8Array, { firstBit, bits }: PlacedField, value: number): void {
  for (let i = 0; i < bits; i += 1) {
    const place = firstBit + i;
    const bit = Math.floor(value / 2 ** (bits - 1 - i)) % 2;
    bytes[place >> 3] = (bytes[place >> 3] as number) | (bit << (7 - (place & 7)));
  }
}

function takeBits(bytes: Uint8Array, { firstBit, bits }: PlacedField): number {
  let value = 0;
  for (let place = firstBit; place < firstBit + bits; place += 1) {
    value = 2 * value + (((bytes[place >> 3] as number) >> (7 - (place & 7))) & 1);
  }
  return value;
}

/**
 * A header as bytes.
 *
 * @throws RangeError that names a field that does not fit
 */
export function packed(layout: readonly FieldLayout[], values: FieldValues): Uint8Array {
  const bytes = new Uint8Array(layoutSize(layout));
  for (const field of placed(layout)) {
    const { name, bits, address, firstBit } = field;
    const value = values[name];
    if (address) bytes.set(addressBytes(address, { [name]: value as string }), firstBit / 8);
    else if (bits === 1) {
      if (typeof value !== "boolean") requireOneOf(["true", "false"], { [name]: value });
      putBits(bytes, field, Number(value));
    } else {
      requireWhole({ [name]: value as number });
      requireBetween(0, 2 ** bits - 1, { [name]: value as number });
      putBits(bytes, field, value as number);
    }
  }
  return bytes;
}

/** The value of a field in a header. */
export function fieldValue(bytes: Uint8Array, field: PlacedField): FieldValue {
  const { firstBit, bits, address } = field;
  if (address) return addressText(address, bytes.subarray(firstBit / 8, (firstBit + bits) / 8));
  const value = takeBits(bytes, field);
  return bits === 1 ? value === 1 : value;
}

/**
 * A header from bytes, which may go on behind it.
 *
 * @param what - name of the bytes, for messages
 * @throws RangeError if the bytes end before the header does
 */
export function unpacked<T>(layout: readonly FieldLayout[], bytes: Uint8Array, what: string): T {
  requireBytes({ [what]: bytes });
  requireLength(bytes, layoutSize(layout), what);
  return Object.fromEntries(
    placed(layout).map((field) => [field.name, fieldValue(bytes, field)]),
  ) as T;
}

/** Throws a RangeError unless there are so many bytes. */
export function requireLength(bytes: Uint8Array, least: number, what: string): void {
  if (bytes.length >= least) return;
  throw new RangeError(`${what} must be ${least} bytes or more, got ${bytes.length}`);
}

/** Throws a RangeError that names the field unless it has the one value that is right. */
export function requireField(
  values: Readonly<Record<string, number>>,
  right: number,
  show: (value: number) => string = String,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === right) continue;
    throw new RangeError(`${name} must be ${show(right)}, got ${show(value)}`);
  }
}

/** A number as two bytes or more in hexadecimal: 0x0800. */
export const inHex = (value: number, digits = 4): string =>
  `0x${value.toString(16).padStart(digits, "0")}`;
