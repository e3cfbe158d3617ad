/** One figure on a slide: a chart that can be edited, or its picture. */

import { chartNamespace } from "./chart/chart-xml";
import { nativeChart } from "./chart/native";
import type { Deck } from "./deck";
import { type Page, contain } from "./page";
import type { Relations } from "./package";
import { frameShape, namespaces, pictureShape } from "./shapes";
import type { FigureSlide } from "./slide";
import { titleShape } from "./title";
import { type Xml, tag } from "./xml";

/** The shapes of a figure's slide. */
export async function figureShapes(
  { figure, about, picture }: FigureSlide,
  { deck, page, relations }: { deck: Deck; page: Page; relations: Relations },
): Promise<Xml[]> {
  const title = titleShape(about.finding, page, relations);
  const plan = nativeChart(figure);
  if (plan) {
    const name = { id: 3, name: "Chart", alt: about.description };
    const reference = { "xmlns:c": chartNamespace, "xmlns:r": namespaces["xmlns:r"] };
    const id = relations.to("chart", await deck.addChart(plan));
    const chart = tag("c:chart", { ...reference, "r:id": id });
    return [title, frameShape(name, page.body, chartNamespace, chart)];
  }
  const { png, svg } = deck.addPicture(picture);
  const ids = {
    png: relations.to("image", png),
    svg: svg === undefined ? undefined : relations.to("image", svg),
  };
  const name = { id: 3, name: "Figure", alt: about.description };
  return [title, pictureShape(name, contain(page.body, picture), ids)];
}
