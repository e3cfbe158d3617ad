/** Shadows of text, as CSS writes them. */

export interface Shadow {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** A soft shadow is drawn sharp, but faint. */
  readonly opacity: number;
}

const one = /(-?[\d.]+)px\s+(-?[\d.]+)px\s*(?:(-?[\d.]+)px\s*)?(.*)/;

/** Reads a `text-shadow`; a shadow without a colour has that of the text. */
export function parseShadows(text: string, fill: string): Shadow[] {
  return text.split(/,(?![^(]*\))/).flatMap((part) => {
    const [, x, y, blur, color] = one.exec(part.trim()) ?? [];
    if (x === undefined || y === undefined) return [];
    return [{ x: Number(x), y: Number(y), color: color || fill, opacity: Number(blur) ? 0.45 : 1 }];
  });
}
