import { describe, expect, it } from "vitest";
import { catalogue } from "../../../lib/browser/gallery/catalogue";
import { darkFigure } from "../../../lib/browser/gallery/dark";
import { onDark, tintsOnDark } from "../../../lib/figure/on-dark";

/** All colours under names of colours, however deep. */
function colorsIn(part: unknown, name = ""): string[] {
  if (typeof part === "string") return /color/i.test(name) ? [part.toUpperCase()] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, each]) =>
    colorsIn(each, Array.isArray(part) ? name : key),
  );
}

/** Grounds and texts that would be lost on a dark ground; white is also a text on it. */
const onLightOnly = [...Object.keys(onDark), ...Object.keys(tintsOnDark)].filter(
  (color) => !Object.values(onDark).includes(color),
);

describe.each(catalogue.map((build) => ({ id: build.id, build })))("$id", ({ build }) => {
  const light = build();
  const dark = darkFigure(light);

  it("names its colours so that the dark theme knows them", () => {
    const colors = [light.data, light.layout].flatMap((part) => colorsIn(part));
    expect(colors.filter((color) => !/^#[\dA-F]{6}$/.test(color))).toEqual([]);
  });

  it("has the ground and the text of the dark theme, and none of the light one", () => {
    expect(dark.layout.paper_bgcolor).toBe(onDark["#FFFFFF"]);
    expect(dark.layout.font?.color).toBe(onDark["#222222"]);
    const colors = [dark.data, dark.layout].flatMap((part) => colorsIn(part));
    expect(colors.filter((color) => onLightOnly.includes(color))).toEqual([]);
  });

  it("keeps its data, its texts and its origin", () => {
    const withoutColors = (figure: typeof light) =>
      JSON.stringify(figure, (name, value: unknown) =>
        /color|template/i.test(name) ? undefined : value,
      );
    expect(withoutColors(dark)).toBe(withoutColors(light));
  });
});
