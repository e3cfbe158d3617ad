/**
 * The gallery: a page for all registered figures. The build makes one script of it, which is also
 * its own worker; there it draws, and nothing else.
 */

import { placeOf } from "./address";
import { figureOf } from "./catalogue";
import { FigureView } from "./figure-view";
import { StartPage } from "./start-page";
import { useTheme } from "./theme";

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found) return found as T;
  throw new Error(`the page has no #${id}`);
}

function open(): void {
  const [start, view] = [element("start"), element("view")];
  const startPage = new StartPage(start);
  let opened: { readonly id: string; readonly view: FigureView } | undefined;
  let scrolled = 0;
  const show = () => {
    const { figure, parameters } = placeOf(location.hash);
    const build = figureOf(figure);
    const before = opened;
    if (!before) scrolled = window.scrollY;
    before?.view.close();
    startPage.leave();
    start.hidden = build !== undefined;
    view.hidden = !start.hidden;
    if (build) {
      opened = { id: build.id, view: new FigureView(view, build, parameters) };
      window.scrollTo(0, 0);
      opened.view.heading.focus({ preventScroll: true });
      return;
    }
    opened = undefined;
    view.replaceChildren();
    const problem = figure === "" ? "" : `There is no figure ${figure.slice(0, 80)}.`;
    startPage.show(parameters.get("search") ?? "", problem);
    if (!before) return;
    startPage.focus(before.id);
    window.scrollTo(0, scrolled);
  };
  useTheme(element<HTMLButtonElement>("theme"), () => opened?.view.redraw());
  window.addEventListener("hashchange", show);
  show();
}

if (typeof document !== "undefined") open();
