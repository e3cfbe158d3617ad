/**
 * Parts, relations and content types: what Office files have in common.
 *
 * The same parts give the same bytes on any day: entries in the order given, without dates.
 *
 * @see ECMA-376 part 2, Open Packaging Conventions
 */

import { posix } from "node:path";
import JSZip from "jszip";
import { type Xml, tag, xmlDocument } from "./xml";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A file in the package. */
export interface Part {
  /** From the root of the package, without a slash in front. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Absent where the ending of the name says it. */
  readonly contentType?: string;
  readonly relations?: Relations;
}

/** What a part refers to; hands out the ids by which its XML does. */
export class Relations {
  readonly #targets: { type: string; path: string; external: boolean }[] = [];

  /** Refers to a part: `kind` is the last word of the relation's type. */
  to(kind: string, path: string): string {
    return this.#add(`${office}/${kind}`, path, false);
  }

  /** Refers to a part by one of the types that are the package's own. */
  toProperties(path: string): string {
    return this.#add(`${packages}/relationships/metadata/core-properties`, path, false);
  }

  /** Refers to an address outside the package. */
  toAddress(address: string): string {
    return this.#add(`${office}/hyperlink`, address, true);
  }

  /** The relations of the part in that folder. */
  document(folder: string): string {
    const elements = this.#targets.map(({ type, path, external }, i) =>
      tag("Relationship", {
        Id: `rId${i + 1}`,
        Type: type,
        Target: external ? path : posix.relative(folder, path),
        TargetMode: external ? "External" : undefined,
      }),
    );
    return xmlDocument(tag("Relationships", { xmlns: `${packages}/relationships` }, ...elements));
  }

  #add(type: string, path: string, external: boolean): string {
    const same = this.#targets.findIndex((each) => each.path === path && each.type === type);
    if (same >= 0) return `rId${same + 1}`;
    return `rId${this.#targets.push({ type, path, external })}`;
  }
}

const endings: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** JSZip writes UTC; the earliest date that a zip file can hold. */
const noDate = new Date(Date.UTC(1980, 0, 1));

/** Writes the package; `root` says where reading begins. */
export async function pack(parts: readonly Part[], root: Relations): Promise<Uint8Array> {
  const zip = new JSZip();
  const put = (path: string, content: string | Uint8Array) => {
    const compression = path.endsWith(".png") || path.endsWith(".xlsx") ? "STORE" : "DEFLATE";
    zip.file(path, content, { date: noDate, createFolders: false, compression });
  };
  put("[Content_Types].xml", contentTypes(parts));
  put("_rels/.rels", root.document(""));
  for (const { path, content, relations } of parts) {
    put(path, content);
    const { dir, base } = posix.parse(path);
    if (relations) put(`${dir}/_rels/${base}.rels`, relations.document(dir));
  }
  return zip.generateAsync({ type: "uint8array", platform: "DOS", compression: "DEFLATE" });
}

function contentTypes(parts: readonly Part[]): string {
  const used = new Set(["rels", "xml", ...parts.map(({ path }) => posix.extname(path).slice(1))]);
  const defaults = [...used].map((ending) =>
    tag("Default", { Extension: ending, ContentType: endings[ending] }),
  );
  const overrides = parts.flatMap(({ path, contentType }): Xml[] =>
    contentType ? [tag("Override", { PartName: `/${path}`, ContentType: contentType })] : [],
  );
  const types = { xmlns: `${packages}/content-types` };
  return xmlDocument(tag("Types", types, ...defaults, ...overrides));
}
