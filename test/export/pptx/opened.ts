/** Presentations for tests: what goes in, and what is read back. */

import { posix } from "node:path";
import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import JSZip from "jszip";
import { PNG } from "pngjs";
import { aboutFigure } from "../../../lib/export/about";
import type { FigureSlide, SlidePicture } from "../../../lib/export/pptx";
import type { Figure } from "../../../lib/figure/figure";

/** A small drawing, in both formats. */
export function smallPicture(): SlidePicture {
  const image = new PNG({ width: 16, height: 8 });
  image.data.fill(160);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8"><path d="M0 8 16 0"/></svg>';
  return { svg, png: PNG.sync.write(image), width: 16, height: 8 };
}

/** A figure as a slide. */
export function slideOf(figure: Figure): FigureSlide {
  return { figure, about: aboutFigure(figure), picture: smallPicture() };
}

/** A figure of scatter traces with titles and units. */
export function curves(data: readonly object[], layout: object = {}): Figure {
  const titles = {
    title: { text: "Curves" },
    xaxis: { title: { text: "load (count)" } },
    yaxis: { title: { text: "time (ms)" } },
  };
  return { data, layout: { ...titles, ...layout } } as Figure;
}

/** A zip file with its XML read by a parser that forgives nothing. */
export class Opened {
  private constructor(
    readonly paths: readonly string[],
    private readonly files: ReadonlyMap<string, Uint8Array>,
  ) {}

  static async open(bytes: Uint8Array): Promise<Opened> {
    const zip = await JSZip.loadAsync(bytes);
    const paths = Object.keys(zip.files);
    const files = await Promise.all(
      paths.map(async (path) => [path, await zip.files[path]?.async("uint8array")] as const),
    );
    const read = files.map(([path, file]) => [path, file ?? new Uint8Array()] as const);
    return new Opened(paths, new Map(read));
  }

  bytes(path: string): Uint8Array {
    const found = this.files.get(path);
    if (!found) throw new Error(`no ${path} in ${this.paths.join(", ")}`);
    return found;
  }

  xml(path: string): Document {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(Buffer.from(this.bytes(path)).toString("utf8"), "text/xml");
  }

  /** Elements of a part by their qualified name. */
  all(path: string, name: string): Element[] {
    return [...this.xml(path).getElementsByTagName(name)];
  }

  /** The `val` of each element with that name. */
  values(path: string, name: string): (string | null)[] {
    return this.all(path, name).map((element) => element.getAttribute("val"));
  }

  /** The words of a part, a line for each paragraph. */
  words(path: string): string[] {
    return this.all(path, "a:p").map((paragraph) =>
      [...paragraph.getElementsByTagName("a:t")].map(({ textContent }) => textContent).join(""),
    );
  }

  /** Paths that a part refers to, by the ids of the relations. */
  targets(path: string): ReadonlyMap<string, string> {
    const { dir, base } = posix.parse(path);
    const relations = this.all(posix.join(dir, "_rels", `${base}.rels`), "Relationship");
    return new Map(
      relations.map((each) => {
        const target = each.getAttribute("Target") ?? "";
        const isOutside = each.getAttribute("TargetMode") === "External";
        return [each.getAttribute("Id") ?? "", isOutside ? target : posix.join(dir, target)];
      }),
    );
  }
}
