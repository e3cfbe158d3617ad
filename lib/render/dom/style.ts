/** The `style` of an element: declarations in the order in which they were made. */

/** Declarations of CSS, by their names in kebab-case. */
export class Style {
  readonly #declarations = new Map<string, string>();

  getPropertyValue(name: string): string {
    return this.#declarations.get(name) ?? "";
  }

  setProperty(name: string, value: unknown, priority?: string): void {
    if (value === null || value === undefined || value === "") this.#declarations.delete(name);
    else this.#declarations.set(name, priority ? `${String(value)} !${priority}` : String(value));
  }

  removeProperty(name: string): string {
    const value = this.getPropertyValue(name);
    this.#declarations.delete(name);
    return value;
  }

  getPropertyPriority(): string {
    return "";
  }

  /** Names and values, in order. */
  entries(): IterableIterator<[string, string]> {
    return this.#declarations.entries();
  }

  get length(): number {
    return this.#declarations.size;
  }

  item(index: number): string {
    return [...this.#declarations.keys()][index] ?? "";
  }

  get cssText(): string {
    return [...this.#declarations].map(([name, value]) => `${name}: ${value};`).join(" ");
  }

  set cssText(text: string) {
    this.#declarations.clear();
    for (const declaration of splitDeclarations(text)) {
      const colon = declaration.indexOf(":");
      if (colon > 0) {
        const value = declaration.slice(colon + 1).trim();
        this.setProperty(declaration.slice(0, colon).trim(), value);
      }
    }
  }
}

/** Splits at semicolons that stand neither in quotes nor in parentheses. */
function splitDeclarations(text: string): string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+/g) ?? [];
}

/**
 * Properties that scripts read and write by name, in camel case. Others go through `setProperty`.
 */
const named = [
  ...["background", "backgroundColor", "border", "borderRadius", "color", "cursor", "direction"],
  ...["display", "fill", "fillOpacity", "font", "fontFamily", "fontSize", "fontStyle"],
  ...["fontVariant", "fontWeight", "height", "imageRendering", "left", "letterSpacing"],
  ...["lineHeight", "margin", "maxHeight", "maxWidth", "minHeight", "minWidth", "opacity"],
  ...["overflow", "padding", "pointerEvents", "position", "right", "bottom", "stroke"],
  ...["strokeDasharray", "strokeOpacity", "strokeWidth", "textAlign", "textAnchor"],
  ...["textDecorationLine", "textShadow", "textTransform", "top", "transform"],
  ...["transformOrigin", "visibility", "whiteSpace", "width", "zIndex"],
];

for (const name of named) {
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  Object.defineProperty(Style.prototype, name, {
    get(this: Style) {
      return this.getPropertyValue(property);
    },
    set(this: Style, value: unknown) {
      this.setProperty(property, value);
    },
  });
}
