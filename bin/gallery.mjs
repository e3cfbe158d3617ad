/**
 * Bundles the gallery's page: Vite makes a script, a style sheet and fonts of lib/browser/gallery.
 * The script is a plain one, so that the page also opens from a disk, where browsers load no modules.
 */

import { join } from "node:path";

/**
 * What the page is made of beside lib/browser/gallery.
 *
 * @typedef {object} GalleryPage
 * @property {string} policy - the page's Content-Security-Policy
 * @property {string} figures - HTML of the cards
 * @property {string} plotly - address of plotly.js, from the page
 */

/**
 * Writes index.html and assets/ into a folder; what else is there stays.
 *
 * @param {string} root - the project's folder
 * @param {string} outDir
 * @param {GalleryPage} page
 * @returns {Promise<void>}
 * @throws {Error} if something cannot be bundled
 */
export async function bundleGallery(root, outDir, page) {
  const { build } = await import("vite");
  await build({
    ...{ configFile: false, envDir: false, logLevel: "warn", publicDir: false },
    root: join(root, "lib", "browser", "gallery"),
    base: "./",
    plugins: [plainScript(), oneFontFormat(), written(page)],
    build: {
      ...{ outDir, emptyOutDir: false, target: "es2022", reportCompressedSize: false },
      // Addresses of data: would be refused by the page's policy.
      assetsInlineLimit: 0,
      ...{ modulePreload: false, cssCodeSplit: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { output: { format: "iife", name: "distlab" } },
    },
  });
}

/**
 * One function, which the page calls, and of whose text it makes workers.
 *
 * @returns {import("vite").Plugin}
 */
function plainScript() {
  return {
    name: "distlab-plain-script",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        chunk.code = `function distlabGallery(){${chunk.code.trim()}}\ndistlabGallery();\n`;
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace(/<script type="module"( crossorigin)?/, "<script defer"),
    },
  };
}

/**
 * Every browser that reads the page reads WOFF2.
 *
 * @returns {import("vite").Plugin}
 */
function oneFontFormat() {
  return {
    name: "distlab-one-font-format",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const [name, asset] of Object.entries(bundle)) {
        if (name.endsWith(".woff")) delete bundle[name];
        if (asset.type !== "asset" || !name.endsWith(".css")) continue;
        asset.source = String(asset.source).replace(
          /,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g,
          "",
        );
      }
    },
  };
}

/**
 * What was made for this page.
 *
 * @param {GalleryPage} page
 * @returns {import("vite").Plugin}
 */
function written({ policy, figures, plotly }) {
  const charset = '<meta charset="utf-8" />';
  const rule = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const changes = /** @type {const} */ ([
    ['<html lang="en">', `<html lang="en" data-plotly="${plotly}">`],
    [charset, `${charset}\n    ${rule}`],
    ["<!-- figures -->", figures],
  ]);
  return {
    name: "distlab-written",
    enforce: "post",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        let page = html.replaceAll(" crossorigin", "");
        for (const [from, to] of changes) {
          if (!page.includes(from)) throw new Error(`the gallery's page has no ${from}`);
          page = page.replace(from, () => to);
        }
        return page;
      },
    },
  };
}
