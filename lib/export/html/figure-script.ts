/** What runs in the page of one figure, after `drawScript`. */

/** Draws the figure as large as the window allows; its title breaks where the window ends. */
export const figureScript = `
const place = element("figure");
const { layout } = figures[0];
try {
  await draw(place, 0, {});
  let before = fitTitle(layout, place.clientWidth).title?.text;
  new ResizeObserver(() => {
    const { title, margin } = fitTitle(layout, place.clientWidth);
    if (title?.text === before) return;
    before = title.text;
    Plotly.relayout(place, { "title.text": title.text, "margin.t": margin.t });
  }).observe(place);
} catch (error) {
  place.textContent = "The figure could not be drawn: " + error.message;
}
`;
