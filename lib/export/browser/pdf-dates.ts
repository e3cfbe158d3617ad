/** PDF files that Chromium prints say when; the same drawing must give the same bytes. */

/** Sets the dates of a file to the beginning of 1970. What lies where in the file stays. */
export function withFixedDates(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const fixed = text.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}/g,
    (_, name: string) => `/${name} (D:19700101000000`,
  );
  return Buffer.from(fixed, "latin1");
}
