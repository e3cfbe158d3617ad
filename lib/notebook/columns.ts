/** Columns of numbers in a notebook file: packed as plotly.js reads them, or spelled out. */

/** plotly.js's own way to write a typed array in JSON; little-endian, base64. */
interface PackedColumn {
  readonly dtype: string;
  readonly bdata: string;
}

/** Columns shorter than this are left as they are: they can be read. */
const shortest = 5;

/** A notebook file has a line for each number of a column, and about so many spaces before it. */
const indentation = 9;

/** What is packed cannot be read, so it has to save more than a little: at most this share is left. */
const worthwhile = 0.85;

/** A value with its long columns of numbers packed, where that is shorter. No digit is lost. */
export function packColumns(value: unknown): unknown {
  if (Array.isArray(value))
    return isColumn(value) ? packed(value as number[]) : value.map(packColumns);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packColumns(each)]));
}

/** A value with all its columns spelled out. */
export function unpackColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackColumns);
  if (typeof value !== "object" || value === null) return value;
  if (isPacked(value)) return unpacked(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, unpackColumns(each)]),
  );
}

/** A text that holds JSON, with the columns in it spelled out. */
export function unpackColumnsInText(text: string): string {
  return text.replace(/\{"dtype":"\w+","bdata":"[\w+/=]*"\}/g, (column) =>
    JSON.stringify(unpackColumns(JSON.parse(column))),
  );
}

function isColumn(value: readonly unknown[]): boolean {
  return value.length >= shortest && value.every(Number.isFinite);
}

function packed(column: readonly number[]): PackedColumn | readonly number[] {
  const [dtype, { size, write }] = smallestKind(column);
  const bytes = Buffer.alloc(size * column.length);
  column.forEach((number, i) => write(bytes, number, size * i));
  const short = { dtype, bdata: bytes.toString("base64") };
  const spelledOut = JSON.stringify(column).length + (indentation + 1) * column.length;
  const packedSize = JSON.stringify(short).length + 4 * indentation;
  return packedSize < worthwhile * spelledOut ? short : column;
}

/** The shortest kind of number that holds all of a column. */
function smallestKind(column: readonly number[]): [string, Kind] {
  const largest = Math.max(...column.map(Math.abs));
  const isWhole = column.every((number) => Number.isInteger(number) && !Object.is(number, -0));
  const bits = [8, 16, 32].find((count) => isWhole && largest < 2 ** (count - 1));
  const isShort = column.every((number) => Object.is(Math.fround(number), number));
  const dtype = bits ? `i${bits / 8}` : isShort ? "f4" : "f8";
  return [dtype, kinds[dtype] as Kind];
}

function isPacked(value: object): value is PackedColumn {
  const { dtype, bdata } = value as Partial<PackedColumn>;
  return typeof dtype === "string" && typeof bdata === "string";
}

/** Bytes of a number, and how it is read and written. */
interface Kind {
  readonly size: number;
  readonly read: (bytes: Buffer, at: number) => number;
  readonly write: (bytes: Buffer, number: number, at: number) => void;
}

const kinds: Readonly<Record<string, Kind>> = {
  f8: kind(8, "DoubleLE"),
  f4: kind(4, "FloatLE"),
  i4: kind(4, "Int32LE"),
  u4: kind(4, "UInt32LE"),
  i2: kind(2, "Int16LE"),
  u2: kind(2, "UInt16LE"),
  i1: kind(1, "Int8"),
  u1: kind(1, "UInt8"),
};

type BufferKind = "DoubleLE" | "FloatLE" | `${"Int" | "UInt"}${"32LE" | "16LE" | "8"}`;

function kind(size: number, name: BufferKind): Kind {
  return {
    size,
    read: (bytes, at) => bytes[`read${name}`](at),
    write: (bytes, number, at) => void bytes[`write${name}`](number, at),
  };
}

function unpacked({ dtype, bdata }: PackedColumn): number[] | PackedColumn {
  const known = kinds[dtype];
  if (!known) return { dtype, bdata };
  const { size, read } = known;
  const bytes = Buffer.from(bdata, "base64");
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => read(bytes, i * size));
}
