/** The parts of a presentation while slides are put on it. */

import { chartDocument } from "./chart/chart-xml";
import type { ChartPlan } from "./chart/plan";
import { sheetOf, workbookOf } from "./chart/sheet";
import type { Part } from "./package";
import { Relations } from "./package";
import type { SlideTheme } from "./slide";

/** Hands out paths for charts and pictures, and keeps their parts. */
export class Deck {
  readonly parts: Part[] = [];
  #charts = 0;
  #pictures = 0;

  constructor(readonly theme: SlideTheme) {}

  /** Adds a chart with its workbook; returns its path. */
  async addChart(plan: ChartPlan): Promise<string> {
    this.#charts += 1;
    const path = `ppt/charts/chart${this.#charts}.xml`;
    const embedded = `ppt/embeddings/Microsoft_Excel_Sheet${this.#charts}.xlsx`;
    const sheet = sheetOf(plan);
    const relations = new Relations();
    const workbook = relations.to("package", embedded);
    this.parts.push(
      {
        path,
        content: chartDocument(plan, sheet, { theme: this.theme, workbook }),
        contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        relations,
      },
      { path: embedded, content: await workbookOf(sheet) },
    );
    return path;
  }

  /** Adds a picture in one or two formats; returns their paths. */
  addPicture({ png, svg }: { readonly png: Uint8Array; readonly svg?: string }) {
    this.#pictures += 1;
    const base = `ppt/media/image${this.#pictures}`;
    this.parts.push({ path: `${base}.png`, content: png });
    if (svg === undefined) return { png: `${base}.png` };
    this.parts.push({ path: `${base}.svg`, content: svg });
    return { png: `${base}.png`, svg: `${base}.svg` };
  }
}
