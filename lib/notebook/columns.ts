/** Columns of numbers in a notebook file: packed as plotly.js reads them, or spelled out. */

/** plotly.js's own way to write a typed array in JSON; little-endian, base64. */
interface PackedColumn {
  readonly dtype: string;
  readonly bdata: string;
}

/** Columns shorter than this are left as they are: they can be read. */
const shortest = 5;

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
  const bytes = Buffer.alloc(8 * column.length);
  column.forEach((number, i) => bytes.writeDoubleLE(number, 8 * i));
  const bdata = bytes.toString("base64");
  return bdata.length < JSON.stringify(column).length ? { dtype: "f8", bdata } : column;
}

function isPacked(value: object): value is PackedColumn {
  const { dtype, bdata } = value as Partial<PackedColumn>;
  return typeof dtype === "string" && typeof bdata === "string";
}

/** Bytes of each number, and how it is read. */
const readers: Readonly<Record<string, [number, (bytes: Buffer, at: number) => number]>> = {
  f8: [8, (bytes, at) => bytes.readDoubleLE(at)],
  f4: [4, (bytes, at) => bytes.readFloatLE(at)],
  i4: [4, (bytes, at) => bytes.readInt32LE(at)],
  u4: [4, (bytes, at) => bytes.readUInt32LE(at)],
  i2: [2, (bytes, at) => bytes.readInt16LE(at)],
  u2: [2, (bytes, at) => bytes.readUInt16LE(at)],
  i1: [1, (bytes, at) => bytes.readInt8(at)],
  u1: [1, (bytes, at) => bytes.readUInt8(at)],
};

function unpacked({ dtype, bdata }: PackedColumn): number[] | PackedColumn {
  const reader = readers[dtype];
  if (!reader) return { dtype, bdata };
  const [size, read] = reader;
  const bytes = Buffer.from(bdata, "base64");
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => read(bytes, i * size));
}
