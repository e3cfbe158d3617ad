/** Notebooks as PowerPoint presentations. */

export { type NotebookSlidesOptions, notebookSlides } from "./slides";
