/** One presentation with every kind of slide, and where things are in it. */

import type { Slide, TextSlide } from "../../../lib/export/pptx";
import { figures } from "../../../lib/figure/registry";
import { type Opened, curves, slideOf, smallPicture } from "./opened";

export const options = {
  theme: "light",
  shape: "16:9",
  title: "Laws of <scaling> & more",
} as const;

export const words: TextSlide = {
  text: [
    { kind: "heading", runs: [{ text: 'Three "copies" & <more>' }] },
    { kind: "paragraph", runs: [{ text: "One copy is " }, { text: "up", bold: true }] },
    { kind: "bullet", level: 1, runs: [{ text: "failures", link: "https://example.org/?a&b" }] },
    { kind: "bullet", level: 0, number: 3, runs: [{ text: "do not open", link: "file:///x" }] },
    { kind: "quote", runs: [{ text: "Predict." }] },
    { kind: "code", lines: ["const n = 3;", "n < 4"] },
    {
      kind: "table",
      rows: [
        [[{ text: "symbol" }], [{ text: "unit" }]],
        [[{ text: "u" }], []],
      ],
    },
    { kind: "picture", picture: smallPicture(), alt: "a small drawing" },
  ],
  notes: ["Say this.", "And\nthat."],
};

export const hostile = curves([{ name: 'a & b < c > d "e" \u0000\uD800', x: [1, 2], y: [1, 2] }], {
  title: { text: 'p &lt; 1 & "q"' },
});

export const slides: Slide[] = [
  ...figures.map((build) => slideOf(build())),
  slideOf(hostile),
  words,
];

export const slide = (number: number) => `ppt/slides/slide${number}.xml`;
export const notes = (number: number) => `ppt/notesSlides/notesSlide${number}.xml`;
export const slideWith = (id: string) => slide(1 + figures.findIndex((build) => build.id === id));

/** Words in the shape that is the slide's title. */
export function titleOf(deck: Opened, path: string): string {
  const title = deck
    .all(path, "p:sp")
    .find((shape) =>
      [...shape.getElementsByTagName("p:ph")].some((each) => each.getAttribute("type") === "title"),
    );
  return [...(title?.getElementsByTagName("a:t") ?? [])].map((t) => t.textContent).join("");
}

/** The one part of a kind that a slide refers to. */
export function partOf(deck: Opened, path: string, folder: string): string {
  const found = [...deck.targets(path).values()].find((target) => target.includes(`/${folder}/`));
  if (!found) throw new Error(`${path} has nothing in ${folder}`);
  return found;
}
