/** The palette as readers see it who see fewer colours, or none. */

import { describe, expect, it } from "vitest";
import { ground, withTheme } from "../../lib/export/theme";
import { onDark, tintsOnDark } from "../../lib/figure/on-dark";
import { dashes } from "../../lib/figure/dashes";
import { colorway, quiet } from "../../lib/figure/figure";
import { hexOf, parseColor } from "../../lib/render/svg/color";

type Triple = readonly [number, number, number];

/**
 * Linear light of a colour as seen with a missing kind of cone.
 *
 * @see Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.0
 */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

function lightOf(color: string): Triple {
  const { red, green, blue } = parseColor(color)!;
  return [linear(red), linear(green), linear(blue)];
}

const times = (matrix: readonly Triple[], [r, g, b]: Triple) =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Triple;

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE L*a*b* for D65. */
function labOf(light: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
    ],
    light,
  ).map((each) => (each > 216 / 24389 ? Math.cbrt(each) : (each * 24389) / 27 / 116 + 16 / 116));
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

const distance = (a: Triple, b: Triple) =>
  Math.hypot(...labOf(a).map((each, i) => each - labOf(b)[i]!));

const pairs = colorway.flatMap((first, i) =>
  colorway.slice(i + 1).map((second) => ({ first, second })),
);

describe.each(Object.entries(visions))("with %s", (_, matrix) => {
  it.each(pairs)("$first and $second differ clearly", ({ first, second }) => {
    const seen = [first, second].map((color) => times(matrix, lightOf(color)));
    // 2.3 is just noticeable side by side; lines in a plot need several times as much.
    expect(distance(seen[0]!, seen[1]!)).toBeGreaterThan(10);
  });
});

describe("in black and white", () => {
  it.each(pairs)(
    "$first and $second differ by their dashes, or clearly in lightness",
    ({ first, second }) => {
      const dashOf = (color: string) => dashes[colorway.indexOf(color as never) % dashes.length];
      const [light, other] = [first, second].map((color) => labOf(lightOf(color))[0]);
      const isApart = Math.abs(light! - other!) > 20;
      expect(dashOf(first) !== dashOf(second) || isApart).toBe(true);
    },
  );
});

describe.each(["light", "dark"] as const)("on a %s ground", (theme) => {
  const shown = (color: string) => {
    const figure = { data: [{ line: { color } }], layout: {} };
    return (withTheme(figure, theme).data[0] as (typeof figure.data)[0]).line.color;
  };
  const contrast = (color: string) => {
    const [a, b] = [color, ground[theme]].map((each) => luminance(lightOf(each)) + 0.05);
    return Math.max(a!, b!) / Math.min(a!, b!);
  };

  it("text has the contrast of WCAG 2.1, level AAA", () => {
    expect(contrast(shown("#222222"))).toBeGreaterThan(7);
  });

  it.each([...colorway, quiet])("%s stands out", (color) => {
    // WCAG 2.1, 1.4.11, asks 3 of colours that alone carry meaning. The palette's light hues reach
    // 2.2 on white, which is one more reason for dashes.
    expect(contrast(shown(color))).toBeGreaterThan(2);
  });

  it.each(["#222222", "#444444", "#767676"])("%s, of words and lines, can be read", (color) => {
    expect(contrast(shown(color))).toBeGreaterThan(4.5);
  });

  it("hues stay as they are", () => {
    for (const color of colorway.slice(0, -1)) expect(shown(color)).toBe(color);
    expect(hexOf(parseColor(shown("#000000"))!)).toBe(theme === "dark" ? "#ffffff" : "#000000");
  });
});

describe("each colour of the dark ground", () => {
  const contrastOf = (color: string) =>
    (luminance(lightOf(color)) + 0.05) / (luminance(lightOf(ground.dark)) + 0.05);
  /** How far each stands out: the ground itself, a grid that stays behind, lines, words. */
  const least = { "#FFFFFF": 1, "#E5E5E5": 1.5, "#767676": 4.5, "#444444": 7, "#222222": 12 };

  it.each(Object.entries({ ...least, "#000000": 17 }))(
    "%s has a contrast from %d",
    (color, from) => {
      const contrast = contrastOf(onDark[color]!);
      expect(contrast).toBeGreaterThanOrEqual(from);
      expect(contrast).toBeLessThan(from * 2);
    },
  );

  it("is among them", () => {
    expect(Object.keys(onDark).sort()).toEqual(Object.keys({ ...least, "#000000": 17 }).sort());
  });
});

describe("tints", () => {
  const light = (color: string) => luminance(lightOf(color)) + 0.05;

  it.each(Object.entries(tintsOnDark))("%s and %s bear the text of their theme", (bright, dark) => {
    // WCAG 2.1, 1.4.6: seven to one for text.
    expect(light(bright) / light("#222222")).toBeGreaterThan(7);
    expect(light(onDark["#222222"]!) / light(dark)).toBeGreaterThan(7);
  });
});
