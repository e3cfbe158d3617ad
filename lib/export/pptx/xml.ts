/** XML that is well-formed by construction: text cannot become markup by accident. */

/** Markup; a plain string is none until `text` has escaped it. */
export type Xml = string & { readonly __xml: true };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** No markup at all. */
export const nothing = "" as Xml;

/** An element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(String(value)).replaceAll("\n", "&#10;")}"`],
  );
  const content = children.join("");
  const end = content ? `>${content}</${name}>` : "/>";
  return `<${name}${written.join("")}${end}` as Xml;
}

/** Character data. */
export function text(value: string): Xml {
  return escape(value) as Xml;
}

/** A whole document around its root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Several elements in a row. */
export function join(elements: readonly Xml[]): Xml {
  return elements.join("") as Xml;
}

/** What XML 1.0 cannot hold in any form: most control characters and halves of pairs. */
const unspeakable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escape(value: string): string {
  return value
    .replace(unspeakable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
