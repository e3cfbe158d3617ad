/** `distlab gallery`: a site of all figures with their controls. */

import type { Command } from "commander";
import { writeSync } from "node:fs";
import { join, relative } from "node:path";
import type { BundleGallery } from "../export/gallery/write";

/** Adds the command. */
export function addGallery(program: Command, bundle: BundleGallery): void {
  program
    .command("gallery")
    .description("write a site of all figures with their controls, to open from a disk or to serve")
    .requiredOption("--out <dir>", "a new folder, an empty one, or one of an earlier gallery")
    .addHelpText(
      "after",
      "\nThe site asks no other server for anything, and works below any address.\n\nExample:\n" +
        "  npx distlab gallery --out site",
    )
    .action(({ out }: { out: string }) => run(out, bundle));
}

async function run(out: string, bundle: BundleGallery): Promise<void> {
  const { SiteFolder } = await import("../export/gallery/site-folder");
  const { writeGallery } = await import("../export/gallery/write");
  const say = (line: string) => void writeSync(1, `${line}\n`);
  const folder = new SiteFolder(out);
  process.once("SIGINT", () => {
    folder.clear();
    writeSync(2, "distlab: stopped; nothing was written\n");
    process.exit(130);
  });
  const { files, bytes } = await writeGallery({ folder, bundle, say });
  const page = join(relative(process.cwd(), folder.path), "index.html");
  say(`${page} (${(bytes / 1e6).toFixed(1)} MB in ${files} files)`);
}
