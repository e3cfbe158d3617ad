/** HTML that a cell put out, on its way into a page: tables and text stay, nothing runs or loads. */

import { Parser } from "htmlparser2";
import { escapeHtml } from "../../core/html";

const words = (text: string) => new Set(text.split(" "));

const allowed = words(
  "a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre s samp small span strong sub summary sup " +
    "table tbody td tfoot th thead tr u ul var",
);
const empty = words("br col hr img");
/** What these hold is no text for readers. */
const dropped = words(
  "script style template noscript iframe object embed svg math textarea select option title head " +
    "video audio canvas button form xmp noembed noframes plaintext",
);
const attributes = words("alt class colspan height href rowspan scope src start style title width");
const properties = words(
  "background-color border color font-size font-style font-variant-numeric font-weight height " +
    "margin min-width padding text-align text-decoration vertical-align white-space width",
);

/** The same HTML with only the tags, attributes and styles that are known to be harmless. */
export function sanitizeHtml(html: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (hidden > 0 || dropped.has(name)) hidden += 1;
        else if (allowed.has(name)) {
          parts.push(`<${name}${attributesOf(name, given)}>`);
          if (!empty.has(name)) open.push(name);
        }
      },
      ontext(text) {
        if (hidden === 0) parts.push(escapeHtml(text));
      },
      onclosetag(name) {
        if (hidden > 0) hidden -= 1;
        else if (open.at(-1) === name) parts.push(`</${open.pop() ?? ""}>`);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  while (open.length > 0) parts.push(`</${open.pop() ?? ""}>`);
  return parts.join("");
}

function attributesOf(tag: string, given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, value]) => [name, attributes.has(name) ? safe(tag, name, value) : ""] as const)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}

function safe(tag: string, name: string, value: string): string {
  if (name === "href") return tag === "a" && /^(https?:|mailto:|#)/i.test(value) ? value : "";
  if (name === "src") return /^data:image\/[a-z+.-]+[;,]/i.test(value) ? value : "";
  if (name === "style") return safeStyle(value);
  return value;
}

function safeStyle(style: string): string {
  const kept = style.split(";").filter((part) => {
    const [property = "", value = ""] = part.split(":");
    return (
      properties.has(property.trim().toLowerCase()) &&
      /^[\w\s.,%#()-]*$/.test(value) &&
      !/url|expression/i.test(value)
    );
  });
  return kept.map((part) => part.trim()).join(";");
}
