/** The cards of the gallery's start page: one for each figure, by subject. */

import { escapeHtml } from "../../core/html";
import { cardSize } from "./pictures";

/** What a card says. */
export interface CardWords {
  readonly id: string;
  readonly subject: string;
  /** Of the figure as it is declared. */
  readonly finding: string;
}

/** HTML of the cards; subjects and figures keep the order in which they come. */
export function cardsHtml(cards: readonly CardWords[]): string {
  const subjects = [...new Set(cards.map(({ subject }) => subject))];
  return subjects
    .map((subject) => {
      const own = cards.filter((card) => card.subject === subject).map(cardHtml);
      const heading = `subject-${escapeHtml(subject)}`;
      return [
        `<section aria-labelledby="${heading}">`,
        `<h2 id="${heading}">${escapeHtml(subject)}</h2>`,
        `<ul class="cards">\n${own.join("\n")}\n</ul>`,
        "</section>",
      ].join("\n");
    })
    .join("\n");
}

function cardHtml({ id, finding }: CardWords): string {
  const name = escapeHtml(id);
  const size = `width="${cardSize.width}" height="${cardSize.height}"`;
  const picture = (file: string, ground: string) =>
    `<img class="${ground}" src="pictures/${file}.svg" alt="" loading="lazy" ${size} />`;
  return [
    `<li data-figure="${name}"><a class="card" href="#/${name}">`,
    picture(name, "on-light") + picture(`${name}-dark`, "on-dark"),
    `<strong>${name}</strong> <span>${escapeHtml(finding)}</span></a></li>`,
  ].join("\n");
}
