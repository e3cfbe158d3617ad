/** What runs in every exported page with figures; the page's own script says which of it. */

export { loadFonts, pageData, run } from "./exported/carried";
export { complaint, draw } from "./exported/draw";
export { drawFigure } from "./exported/figure";
export { drawNotebook } from "./exported/notebook";
