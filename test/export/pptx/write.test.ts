import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { slideColors, writePptx } from "../../../lib/export/pptx";
import { options, slide, slides, words } from "./every-slide";
import { Opened, curves, slideOf } from "./opened";

let deck: Opened;
beforeAll(async () => {
  deck = await Opened.open(await writePptx(slides, options));
});

describe("a presentation", () => {
  it("has a slide for each that was given, in order", () => {
    const listed = deck.all("ppt/presentation.xml", "p:sldId").map((each) => {
      const id = each.getAttribute("r:id") ?? "";
      return deck.targets("ppt/presentation.xml").get(id);
    });
    expect(listed).toEqual(slides.map((_, i) => slide(i + 1)));
  });

  it("is XML that a strict parser reads, in every part and in the workbooks", async () => {
    const workbooks = deck.paths.filter((path) => path.endsWith(".xlsx"));
    expect(workbooks.length).toBeGreaterThan(5);
    const files = await Promise.all(workbooks.map((path) => Opened.open(deck.bytes(path))));
    for (const file of [deck, ...files]) {
      for (const path of file.paths.filter((each) => /\.(xml|rels)$/.test(each)))
        expect(file.xml(path).documentElement, path).toBeTruthy();
    }
  });

  it("says what every part is, and refers only to parts that are there", async () => {
    const first = deck.paths.find((path) => path.endsWith(".xlsx")) ?? "";
    for (const file of [deck, await Opened.open(deck.bytes(first))]) {
      const types = "[Content_Types].xml";
      const names = (element: string, attribute: string) =>
        file.all(types, element).map((each) => each.getAttribute(attribute) ?? "");
      const endings = new Set(names("Default", "Extension"));
      const named = names("Override", "PartName").map((name) => name.slice(1));
      expect(named.filter((name) => !file.paths.includes(name))).toEqual([]);
      for (const path of file.paths.filter((each) => each !== types))
        expect(endings.has(path.split(".").at(-1) ?? "") || named.includes(path), path).toBe(true);
      const sources = file.paths.filter((path) => path.endsWith(".rels") && path !== "_rels/.rels");
      for (const path of sources) {
        const source = path.replace("_rels/", "").replace(/\.rels$/, "");
        const targets = [...file.targets(source).values()].filter((each) => !/^https:/.test(each));
        expect(targets.filter((target) => !file.paths.includes(target))).toEqual([]);
      }
    }
  });

  it("uses every id once on a slide, and none that is not declared", () => {
    for (const [i] of slides.entries()) {
      const ids = deck.all(slide(i + 1), "p:cNvPr").map((each) => each.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
      const used = Buffer.from(deck.bytes(slide(i + 1)))
        .toString()
        .match(/r:(id|embed)="[^"]*"/g);
      const known = deck.targets(slide(i + 1));
      for (const each of used ?? []) expect(known.has(each.split('"')[1] ?? "")).toBe(true);
    }
  });

  it("gives the same bytes on another day in another place", async () => {
    const hash = async () =>
      createHash("sha256")
        .update(await writePptx(slides, options))
        .digest("hex");
    const zone = process.env["TZ"];
    const before = await hash();
    vi.useFakeTimers({ now: new Date("2031-07-01T23:59:59Z"), toFake: ["Date"] });
    process.env["TZ"] = "Pacific/Auckland";
    const after = await hash();
    vi.useRealTimers();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(after).toBe(before);
  });

  it("has its title in the properties, and no dates", () => {
    expect(deck.all("docProps/core.xml", "dc:title")[0]?.textContent).toBe(options.title);
    expect(Buffer.from(deck.bytes("docProps/core.xml")).toString()).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it.each([
    { shape: "16:9" as const, width: 12192000, height: 6858000 },
    { shape: "4:3" as const, width: 9144000, height: 6858000 },
  ])("is as large as PowerPoint's own at $shape", async ({ shape, width, height }) => {
    const file = await Opened.open(await writePptx([words], { ...options, shape }));
    const size = file.all("ppt/presentation.xml", "p:sldSz")[0];
    expect([size?.getAttribute("cx"), size?.getAttribute("cy")].map(Number)).toEqual([
      width,
      height,
    ]);
  });
});

describe("the dark theme", () => {
  it("writes light text on a dark ground, and moves black lines to the text's colour", async () => {
    const black = curves([{ name: "a", x: [1, 2], y: [1, 2], line: { color: "#000000" } }]);
    const file = await Opened.open(
      await writePptx([slideOf(black)], { ...options, theme: "dark" }),
    );
    const master = "ppt/slideMasters/slideMaster1.xml";
    const map = file.all(master, "p:clrMap")[0];
    expect([map?.getAttribute("bg1"), map?.getAttribute("tx1")]).toEqual(["dk1", "lt1"]);
    const color = (name: string) =>
      `#${file.all("ppt/theme/theme1.xml", name)[0]?.getElementsByTagName("a:srgbClr")[0]?.getAttribute("val")}`;
    expect([color("a:dk1"), color("a:lt1")]).toEqual([
      slideColors.dark.background,
      slideColors.dark.text,
    ]);
    const line = file
      .all("ppt/charts/chart1.xml", "c:ser")[0]
      ?.getElementsByTagName("a:srgbClr")[0];
    expect(`#${line?.getAttribute("val")}`).toBe(slideColors.dark.text);
  });
});
