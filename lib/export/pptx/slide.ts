/** What a presentation is made of, before anything is said about files. */

import type { Figure } from "../../figure/figure";
import type { About } from "../about";
import type { Theme } from "../theme";

export type SlideShape = "16:9" | "4:3";
export type SlideTheme = Theme;

/** A drawing: the PNG for programs that show nothing else, the SVG for those that do. */
export interface SlidePicture {
  /** Text outlined: the fonts of the drawing may be missing where the slide is shown. */
  readonly svg?: string;
  readonly png: Uint8Array;
  /** CSS px; only the ratio of the two matters. */
  readonly width: number;
  readonly height: number;
}

/** One figure: its finding is the title, a native chart or the picture the content. */
export interface FigureSlide {
  /** As declared, or dressed for a slide: what a chart takes from it grows with its text. */
  readonly figure: Figure;
  readonly about: About;
  /** The figure drawn without its own title. */
  readonly picture: SlidePicture;
  /** What the speaker sees before what is known about the figure, one paragraph each. */
  readonly notes?: readonly string[];
}

/** A piece of text in one look. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** Address to open, `https:`, `http:` or `mailto:`; others are shown as text. */
  readonly link?: string;
}

/** A row of cells. */
export type TableRow = readonly (readonly TextRun[])[];

/** What stands on a slide of text, from top to bottom. */
export type TextBlock =
  | { readonly kind: "paragraph" | "heading" | "quote"; readonly runs: readonly TextRun[] }
  | {
      readonly kind: "bullet";
      /** How far it is indented (0 to 3). */
      readonly level: number;
      /** Its number in a numbered list. */
      readonly number?: number;
      readonly runs: readonly TextRun[];
    }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  /** The first row is the header. */
  | { readonly kind: "table"; readonly rows: readonly TableRow[] }
  | { readonly kind: "picture"; readonly picture: SlidePicture; readonly alt: string };

/** Words, lists, code, tables and pictures, as a notebook's prose has them. */
export interface TextSlide {
  /** Without it the first heading, or else the presentation's title. */
  readonly title?: string;
  readonly text: readonly TextBlock[];
  /** What the speaker sees, one paragraph each. */
  readonly notes?: readonly string[];
}

export type Slide = FigureSlide | TextSlide;

export interface DeckOptions {
  readonly theme: SlideTheme;
  readonly shape: SlideShape;
  readonly title: string;
}
