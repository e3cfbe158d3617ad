/** What runs in every page with figures. */

import { mathJaxStandIn } from "../mathjax-stand-in";

/**
 * Unpacks and runs the scripts that a page carries, and draws its figures.
 *
 * An unpacked script is put into the page as inline text, which the page's policy lets run only
 * if it is, byte for byte, the one that was packed.
 */
export const drawScript = `
const element = (id) => document.getElementById(id);
const { figures, formulas } = JSON.parse(element("figures").textContent);

async function run(id) {
  const bytes = Uint8Array.from(atob(element(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
  element(id).remove();
}

${mathJaxStandIn}

const loadFonts = () => Promise.all([...document.fonts].map((face) => face.load()));

let plotly;
function loadPlotly() {
  plotly ??= Promise.all([run("plotly"), loadFonts()]);
  return plotly;
}

/* The title broken where the place ends, and the room it takes; markup of its own stays. */
function fitTitle(layout, width) {
  const given = typeof layout.title === "string" ? { text: layout.title } : (layout.title ?? {});
  const lines = String(given.text ?? "").split(/<br *\\/?>/i);
  if (lines[0] === "" || /[<$]/.test(lines.join(""))) return layout;
  const size = given.font?.size ?? 17;
  const letters = Math.max(16, Math.floor((width - 24) / (0.53 * size)));
  const broken = [""];
  for (const word of lines.join(" ").split(" ")) {
    const line = broken.at(-1) && broken.at(-1) + " ";
    if (line && line.length + word.length > letters) broken.push(word);
    else broken[broken.length - 1] = line + word;
  }
  const more = 1.4 * size * (broken.length - lines.length);
  const t = Math.max(40, (layout.margin?.t ?? 100) + more);
  const title = { ...given, text: broken.join("<br>") };
  return { ...layout, title, margin: { ...layout.margin, t } };
}

/* A legend below stays at the lower edge, whatever the height: no title gets under it. */
function lowerLegend(layout) {
  const { legend } = layout;
  if (legend?.orientation !== "h" || !(legend.y < 0)) return layout;
  return { ...layout, legend: { ...legend, yref: "container", y: 0, yanchor: "bottom" } };
}

async function draw(place, index, size) {
  const { data, layout, frames } = figures[index];
  await loadPlotly();
  const fitted = fitTitle(lowerLegend(layout), size.width ?? place.clientWidth);
  delete fitted.width;
  delete fitted.height;
  const config = { responsive: size.width === undefined, displaylogo: false };
  await Plotly.newPlot(place, { data, layout: { ...fitted, ...size }, frames, config });
}
`;
