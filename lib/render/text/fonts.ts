/** The fonts that pictures are drawn with: they come with the packages, so every machine has them. */

import { packageFile } from "../../host/project";

/** A font family with its four faces. */
export interface Family {
  readonly name: string;
  /** Paths of the files: upright and italic, each regular and bold. */
  readonly regular: string;
  readonly italic: string;
  readonly bold: string;
  readonly boldItalic: string;
}

function google(name: string, folder: string): Family {
  const file = name.replaceAll(" ", "");
  const face = (style: string) =>
    packageFile("@expo-google-fonts", folder, style, `${file}_${style}.ttf`);
  return {
    name,
    regular: face("400Regular"),
    italic: face("400Regular_Italic"),
    bold: face("700Bold"),
    boldItalic: face("700Bold_Italic"),
  };
}

function dejaVu(name: string, slant: "Oblique" | "Italic"): Family {
  const face = (style: string) =>
    packageFile("dejavu-fonts-ttf", "ttf", `${name.replaceAll(" ", "")}${style}.ttf`);
  return {
    name,
    regular: face(""),
    italic: face(`-${slant}`),
    bold: face("-Bold"),
    boldItalic: face(`-Bold${slant}`),
  };
}

export const openSans = google("Open Sans", "open-sans");
/** Draws what the chosen family has no glyph for: arrows, mathematics, symbols. */
export const fallback = dejaVu("DejaVu Sans", "Oblique");
const arimo = google("Arimo", "arimo");
const tinos = google("Tinos", "tinos");
const cousine = google("Cousine", "cousine");
const sansMono = dejaVu("DejaVu Sans Mono", "Oblique");
const serif = dejaVu("DejaVu Serif", "Italic");

/** All families. */
export const families = [openSans, fallback, sansMono, serif, arimo, tinos, cousine] as const;

/** Arimo, Tinos and Cousine have the widths of Arial, Times and Courier. */
const standIns: Readonly<Record<string, Family>> = {
  arial: arimo,
  helvetica: arimo,
  "helvetica neue": arimo,
  "liberation sans": arimo,
  times: tinos,
  "times new roman": tinos,
  "liberation serif": tinos,
  courier: cousine,
  "courier new": cousine,
  "liberation mono": cousine,
  verdana: fallback,
  "sans-serif": openSans,
  serif,
  monospace: sansMono,
};

/** The family for a list as CSS has it: the first that is here, under its own name or a stand-in. */
export function familyFor(list: string): Family {
  for (const part of list.split(",")) {
    const name = part
      .trim()
      .replace(/^['"]|['"]$/g, "")
      .toLowerCase();
    const found = families.find((family) => family.name.toLowerCase() === name) ?? standIns[name];
    if (found) return found;
  }
  return openSans;
}

/** The file of a face. */
export function faceFile(family: Family, { weight, italic }: { weight: number; italic: boolean }) {
  if (weight >= 600) return italic ? family.boldItalic : family.bold;
  return italic ? family.italic : family.regular;
}
