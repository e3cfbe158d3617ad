/** Formats by name. */

/** Files that show one figure. */
export const pictureFormats = ["png", "svg", "pdf", "html", "gif"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** All formats that a figure can be saved in. */
export const figureFormats = [...pictureFormats, "pptx"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** A notebook as a page, a deck for a browser, a PowerPoint presentation. */
export const notebookFormats = ["html", "deck", "pptx"] as const;
export type NotebookFormat = (typeof notebookFormats)[number];
