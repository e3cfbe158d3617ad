/** Where a picture goes, and what that asks of its sizes. */

/** Sizes of a picture (CSS pixels, 1/96 inch, if not said otherwise). */
export interface Preset {
  readonly width: number;
  readonly height: number;
  /** Image pixels in a CSS pixel. */
  readonly scale: number;
  readonly fontSize: number;
  readonly titleSize: number;
  /** Lines and markers, as multiples of what the figure says. */
  readonly weight: number;
  /** What it is for, in words. */
  readonly about: string;
}

export const presets = {
  slide: {
    width: 1280,
    height: 720,
    scale: 1.5,
    fontSize: 24,
    titleSize: 34,
    weight: 1.9,
    about: "a 16:9 slide, 13.33 × 7.5 in: readable from the last row",
  },
  "slide-4x3": {
    width: 960,
    height: 720,
    scale: 2,
    fontSize: 22,
    titleSize: 30,
    weight: 1.8,
    about: "a 4:3 slide, 10 × 7.5 in",
  },
  paper: {
    width: 528,
    height: 352,
    scale: 3.125,
    fontSize: 12,
    titleSize: 13,
    weight: 0.8,
    about: "a column of text, 5.5 × 3.67 in at 300 dpi",
  },
  poster: {
    width: 2304,
    height: 1440,
    scale: 1.5625,
    fontSize: 44,
    titleSize: 60,
    weight: 3.5,
    about: "a poster, 24 × 15 in at 150 dpi",
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

/** Sizes of a picture for which no preset was asked: those of the screen, sharp. */
export const onScreen: Preset = {
  width: 960,
  height: 540,
  scale: 2,
  fontSize: 13,
  titleSize: 17,
  weight: 1,
  about: "a screen",
};
