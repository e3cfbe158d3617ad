/** The gallery: a site of all registered figures, with their controls. */

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as breath } from "node:timers/promises";
import { catalogue } from "../../browser/gallery/catalogue";
import { findingOf } from "../../figure/finding";
import { packageFile, packageVersion, requirePackage } from "../../host/project";
import { themes } from "../theme";
import { type CardWords, cardsHtml } from "./cards";
import { cardPicture, formulaPicture } from "./pictures";
import type { SiteFolder, WrittenSite } from "./site-folder";

/** Writes index.html and assets/: `bin/gallery.mjs` does, with Vite. */
export type BundleGallery = (
  outDir: string,
  page: { readonly policy: string; readonly figures: string; readonly plotly: string },
) => Promise<void>;

export interface GalleryWork {
  readonly folder: SiteFolder;
  readonly bundle: BundleGallery;
  /** Says what is being done. */
  readonly say: (line: string) => void;
}

/**
 * Scripts, styles, fonts and pictures of the site itself, workers made of its own script, and no
 * connection to anywhere. Styles may be inline, since plotly.js brings some.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Writes the site: the same library gives the same bytes.
 *
 * @throws what the bundler throws; then nothing was written
 */
export async function writeGallery({ folder, bundle, say }: GalleryWork): Promise<WrittenSite> {
  folder.start();
  try {
    const put = (name: string, text: string) => {
      const path = join(folder.part, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    };
    say(`drawing ${catalogue.length} figures`);
    const cards: CardWords[] = [];
    for (const build of catalogue) {
      const { id, subject, formula } = build;
      const figure = build();
      for (const theme of themes) {
        put(`pictures/${id}${theme === "dark" ? "-dark" : ""}.svg`, cardPicture(figure, theme));
      }
      put(`formulas/${id}.svg`, formulaPicture(formula));
      cards.push({ id, subject, finding: findingOf(figure) });
      // Whoever wants to stop this can.
      await breath();
    }
    say("bundling the page");
    const { version } = requirePackage<{ version: string }>("plotly.js/package.json");
    const plotly = `assets/plotly-cartesian-${version}.js`;
    await bundle(folder.part, { policy, figures: cardsHtml(cards), plotly });
    const script = packageFile("plotly.js", "dist", "plotly-cartesian.min.js");
    copyFileSync(script, join(folder.part, plotly));
    return folder.finish(`distlab ${packageVersion()}`);
  } finally {
    folder.clear();
  }
}
