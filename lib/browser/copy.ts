/** Copies code and pictures to the clipboard; where there is none, to a field or a file. */

import { make } from "./controls/control";
import type { PagePlotly } from "./page-plotly";

/**
 * Copies a text, or shows it selected, where a page may not write to the clipboard.
 *
 * @param what - the text is, for readers
 * @returns what was done, for readers
 */
export async function copyText(
  text: string,
  place: HTMLElement,
  what: "code" | "link",
): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `Copied: ${text}`;
  } catch {
    place.querySelector(".distlab-code")?.remove();
    const field = make("textarea", { class: "distlab-code", readonly: true, rows: 2 }, text);
    field.setAttribute("aria-label", `The figure as ${what}`);
    place.append(field);
    field.focus();
    field.select();
    return `Copy the selected ${what}.`;
  }
}

/**
 * Copies the figure as a PNG of twice its size, or saves it, where the clipboard takes no pictures.
 *
 * @returns what was done, for readers
 */
export async function copyPicture(plotly: PagePlotly, plot: HTMLElement): Promise<string> {
  const size = { width: plot.clientWidth, height: plot.clientHeight, scale: 2 };
  const address = await plotly.toImage(plot, { format: "png", ...size });
  const bytes = Uint8Array.from(atob(address.split(",")[1] ?? ""), (each) => each.charCodeAt(0));
  try {
    const picture = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "Copied the picture.";
  } catch {
    make("a", { href: address, download: "figure.png" }).click();
    return "Saved the picture as figure.png.";
  }
}
