/** What runs in the page that draws. */

import { mathJaxStandIn } from "../mathjax-stand-in";

/**
 * Stands before plotly.js: random numbers that a seed decides, fonts, the formulas, which were
 * drawn beforehand, in place of MathJax, and a look at whether WebGL is there when it is wanted.
 */
export const pageScript = `
let state = 0;
Math.random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
};

let lacksWebGl = false;
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  const context = getContext.call(this, kind, ...more);
  if (/webgl/.test(kind)) lacksWebGl = context === null;
  return context;
};

let formulas = {};
${mathJaxStandIn}

const files = new Map();
window.distlab = {
  async addFile(file, data) {
    const response = await fetch("data:font/ttf;base64," + data);
    files.set(file, await response.arrayBuffer());
  },

  async addFaces(faces) {
    for (const { name, weight, slant, file } of faces) {
      const face = new FontFace(name, files.get(file), { weight: String(weight), style: slant });
      document.fonts.add(await face.load());
    }
  },

  async draw(request) {
    const { data, layout, width, height, pixelRatio } = request;
    const unknown = data.findIndex(
      (trace) => Plotly.PlotSchema.getTraceValObject({ type: trace?.type }, ["type"]) === false,
    );
    if (unknown >= 0) {
      const { type } = data[unknown];
      throw "trace " + (unknown + 1) + " has the type " + type + ", which plotly.js does not know";
    }
    state = request.seed;
    formulas = request.formulas;
    lacksWebGl = false;
    // Maps take their sharpness from the screen.
    Object.defineProperty(window, "devicePixelRatio", { value: pixelRatio, configurable: true });
    const config = { plotGlPixelRatio: pixelRatio };
    const options = { format: "svg", width, height, imageDataOnly: true };
    const drawing = await Plotly.toImage({ data, layout, config }, options);
    if (lacksWebGl) throw "this Chromium has no WebGL";
    return drawing;
  },

  async show(drawing, title) {
    document.title = title;
    document.body.innerHTML = drawing;
    const images = [...document.querySelectorAll("image")].map(async ({ href }) => {
      const image = new Image();
      image.src = href.baseVal;
      await image.decode().catch(() => undefined);
    });
    await Promise.all(images);
  },
};
0;
`;

/** The page: nothing but the drawing is in it. */
export const pageHtml =
  '<!doctype html><meta charset="utf-8"><style>html,body{margin:0;background:transparent}' +
  "body>svg{display:block}@page{margin:0}</style>";
