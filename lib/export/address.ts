/** Pictures as addresses that have the picture in them. */

/** What browsers read in a data URI as it stands; the rest is escaped. */
const plain: Readonly<Record<string, string>> = Object.fromEntries(
  [" ", "=", ":", "/", ",", ";", "<", ">", "{", "}", "'"].map((each) => [
    encodeURIComponent(each),
    each,
  ]),
);

/** Text as part of an address; half a character, which has no encoding, becomes U+FFFD. */
export function escapeAddress(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** An SVG drawing as the address of an image: apart from the page, it can neither run nor fetch. */
export function svgAddress(svg: string): string {
  const text = escapeAddress(svg).replace(/%[0-9A-F]{2}/g, (code) => plain[code] ?? code);
  return `data:image/svg+xml,${text}`;
}

/** A PNG as the address of an image. */
export function pngAddress(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}
