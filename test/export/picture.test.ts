import { DOMParser } from "@xmldom/xmldom";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it, vi } from "vitest";
import { aboutFigure } from "../../lib/export/about";
import { type PictureOptions, makePicture } from "../../lib/export/picture";
import { figureTargets } from "../../lib/export/targets";
import { figures } from "../../lib/figure/registry";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";

const make = async (options: PictureOptions, figure = amdahlFigure()) => {
  const { bytes, warnings } = await makePicture(figure, options);
  expect(warnings).toEqual([]);
  return bytes;
};
const text = async (options: PictureOptions) => Buffer.from(await make(options)).toString();

describe("svg", () => {
  const title =
    "<title>However many workers you add, the speedup stays below 20×</title><desc>Chart";

  it("has the finding as its title, and text as text", async () => {
    const svg = await text({ format: "svg" });
    expect(svg).toContain(title);
    expect(svg).toContain(">workers (count)</text>");
    const errors: string[] = [];
    new DOMParser({ onError: (_, message) => void errors.push(message) }).parseFromString(
      svg,
      "image/svg+xml",
    );
    expect(errors).toEqual([]);
  });

  it("has shapes of letters on request", async () => {
    const svg = await text({ format: "svg", fonts: "outlined" });
    expect(svg).toContain(title);
    expect(svg).not.toContain("<text");
  });

  it("brings its fonts on request, with the letters it needs", async () => {
    const svg = await text({ format: "svg", fonts: "embedded" });
    const [, range = "", data = ""] =
      /src:url\(data:font\/woff2;base64,([^)]*)\);unicode-range:([^}]*)/.exec(svg)?.reverse() ?? [];
    expect(svg).toMatch(
      /<style>@font-face\{font-family:"Open Sans";font-weight:400;font-style:normal;/,
    );
    expect(Buffer.from(range, "base64").subarray(0, 4).toString()).toBe("wOF2");
    expect(range.length).toBeLessThan(20_000);
    expect(data.split(",")).toContain("U+d7");
  });
});

describe("pdf", () => {
  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id: one page with the words of the figure, 10 to 50 kB",
    async ({ figure }) => {
      const pdf = await make({ format: "pdf", preset: "slide" }, figure());
      expect(pdf.length).toBeGreaterThan(5_000);
      expect(pdf.length).toBeLessThan(50_000);
      const proxy = await getDocumentProxy(new Uint8Array(pdf));
      const { totalPages, text: words } = await extractText(proxy, { mergePages: true });
      expect(totalPages).toBe(1);
      // The micro sign and the Greek letter are one glyph, which a reader takes for the letter.
      const plain = (all: string) => all.replace(/\s+/g, "").normalize("NFKC");
      expect(plain(words)).toContain(plain(aboutFigure(figure()).finding));
    },
  );

  it("has its title and size, and no date", async () => {
    const pdf = Buffer.from(await make({ format: "pdf", preset: "slide" })).toString("latin1");
    expect(pdf).toContain("/MediaBox [0 0 960 540]");
    expect(pdf).toContain("D:19700101000000Z");
    expect(pdf).not.toContain(String(new Date().getFullYear()));
  });
});

describe("gif", () => {
  it("shows each frame, over and over, and the last one longer", async () => {
    const [target] = figureTargets(
      ["amdahl"],
      {},
      { option: "maxWorkers", from: "16", to: "64", steps: 3 },
    );
    const gif = Buffer.from(await make({ format: "gif", width: 300, height: 200 }, target!.figure));
    expect(gif.subarray(0, 6).toString()).toBe("GIF89a");
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([300, 200]);
    expect(gif.includes("NETSCAPE2.0")).toBe(true);
    const delays: number[] = [];
    const control = Buffer.from([0x21, 0xf9, 0x04]);
    for (let at = gif.indexOf(control); at >= 0; at = gif.indexOf(control, at + 1)) {
      delays.push(gif.readUInt16LE(at + 4));
    }
    expect(delays).toEqual([12, 12, 150]);
  });
});

describe("the same figure", () => {
  it.each(["png", "svg", "pdf", "html", "gif"] as const)(
    "gives the same %s on any day",
    async (format) => {
      const first = await make({ format });
      vi.useFakeTimers({ now: Date.UTC(2033, 4, 5), toFake: ["Date"] });
      try {
        expect(Buffer.from(await make({ format })).equals(Buffer.from(first))).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    },
  );
});
