import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { writePptx } from "../../../lib/export/pptx";
import { figures } from "../../../lib/figure/registry";
import { slideOf } from "./opened";

const run = promisify(execFile);

/** Whether a program can be started here. */
function has(program: string, question: string): boolean {
  try {
    execFileSync(program, [question], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

const missing = [
  ["soffice", "--version"],
  ["pdftotext", "-v"],
].flatMap(([program = "", question = ""]) => (has(program, question) ? [] : [program]));
if (missing.length > 0) console.log(`not opened in LibreOffice: no ${missing.join(", no ")}`);

it.skipIf(missing.length > 0)(
  "LibreOffice opens it, with all slides, titles and labels",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "distlab-pptx-"));
    try {
      const slides = figures.map((build) => slideOf(build()));
      const options = { theme: "dark", shape: "4:3", title: "Laws of scaling" } as const;
      writeFileSync(join(folder, "deck.pptx"), await writePptx(slides, options));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, "deck.pptx"];
      await run("soffice", [`-env:UserInstallation=${profile}`, ...convert], {
        cwd: folder,
        timeout: 100_000,
        killSignal: "SIGKILL",
      });
      const { stdout } = await run("pdftotext", ["-layout", "deck.pdf", "-"], { cwd: folder });
      const pages = stdout.split("\f").slice(0, -1);
      const read = pages.map((page) => page.replace(/\s+/g, " "));
      expect(pages).toHaveLength(slides.length);
      for (const [i, { about }] of slides.entries()) expect(read[i]).toContain(about.finding);
      expect(read[0]).toContain("workers (count)");
      expect(read[0]).toContain("50% serial: below 2×");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
