import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveFigure } from "../../lib/export/save";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-export-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("saveFigure", () => {
  it.each(["png", "svg", "pdf", "html", "gif", "pptx"])("writes .%s", async (ending) => {
    const path = join(folder, "saved", `figure.${ending}`);
    await saveFigure(amdahlFigure(), path, { preset: "slide" });
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    {
      options: { preset: "toString" },
      message: "preset must be one of slide, slide-4x3, paper, poster, got toString",
    },
    { options: { theme: "drak" }, message: "theme must be one of light, dark, got drak" },
    {
      options: { widht: 5 },
      message:
        "widht is not one of preset, theme, fonts, transparent, still, width, height, scale, ranges",
    },
  ])("refuses options that nobody checked: $message", async ({ options, message }) => {
    const cause = saveFigure(amdahlFigure(), join(folder, "no.svg"), options as never);
    await expect(cause).rejects.toThrow(new RangeError(message));
  });

  it("refuses other endings", async () => {
    const cause = saveFigure(amdahlFigure(), "figure.jpg", {});
    await expect(cause).rejects.toThrow(
      new RangeError(
        "path must end in one of .png, .svg, .pdf, .html, .gif, .pptx, got figure.jpg",
      ),
    );
  });
});
