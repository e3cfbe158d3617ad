/** How a deck looks, and what runs in it. */

/**
 * How much larger a figure is on a slide than in a notebook: its text is read from afar. Several
 * beside each other have less room for it.
 */
const magnification = { alone: 1.5, beside: 1.1 };

export const deckStyle = `
.reveal .slides{text-align:left}
.reveal .slides section{padding:0}
.sheet{width:1168px;height:636px;margin:36px 56px 48px;display:flex;flex-direction:column;
font-size:28px;line-height:1.45}
.sheet.full{overflow-y:auto}
.sheet>*,.fragment>*{flex:none}
.sheet .prose>:first-child{margin-top:0}
.sheet h1{font-size:2em;margin:.2em 0 .5em}
.sheet h2{font-size:1.5em}
.sheet h3{font-size:1.2em;margin-top:1em}
.sheet ul,.sheet ol{padding-left:1.3em}
.sheet li{margin:.25em 0}
.sheet pre{max-height:14em}
.sheet:not(:has(.plots)) pre.code{max-height:28em}
.sheet pre.code{font-size:.6em}
.sheet .plots,.fragment:has(.plots){flex:1 1 0;min-height:220px;display:flex;gap:24px}
.fragment:has(.plots){flex-direction:column}
.sheet .plot{flex:1 1 0;min-width:0;min-height:0;height:auto}
.sheet .plot{position:relative;display:block;margin:0}
.sheet .drawn{position:absolute;top:0;left:0;transform-origin:0 0}
.sheet .picture{position:absolute;inset:0;width:100%;height:100%;max-height:none}
.reveal .slide-number{background:none;color:#767676;font:14px/1 inherit;right:auto;left:20px;bottom:16px}
.reveal .slide-number a{text-decoration:none}
.reveal .controls{font-size:8px}
.reveal .controls,.reveal .progress{color:#0072b2}
@media print{.reveal .slides .sheet{break-inside:avoid}}
`;

/** Runs in the script of a page, where `distlab` is what lib/browser/exported-page.ts exports. */
export const deckScript = `
const { complaint, draw, loadFonts, run } = distlab;
await run("reveal");
await loadFonts();

/* Shrinks the text of a slide until all of it is to be seen. */
function fit(sheet) {
  for (let size = 28; sheet.scrollHeight > sheet.clientHeight + 1 && size > 14; ) {
    size -= 1;
    sheet.style.fontSize = size + "px";
  }
  sheet.classList.toggle("full", sheet.scrollHeight > sheet.clientHeight + 1);
}

async function show(section) {
  const sheet = section?.querySelector(":scope > .sheet");
  if (!sheet?.clientWidth) return;
  fit(sheet);
  for (const plot of sheet.querySelectorAll(".plot:not(.begun)")) {
    plot.classList.add("begun");
    const place = plot.querySelector(".drawn");
    const isAlone = plot.parentElement.childElementCount === 1;
    const scale = isAlone ? ${magnification.alone} : ${magnification.beside};
    const width = plot.clientWidth / scale;
    const height = plot.clientHeight / scale;
    place.style.transform = "scale(" + scale + ")";
    try {
      await draw(place, plot.dataset.figure, { width, height });
      plot.classList.add("ready");
    } catch (error) {
      place.replaceChildren(complaint(error));
    }
  }
}

let notesWindow;
const started = Date.now();
function openNotes() {
  notesWindow = window.open("", "distlab-notes", "width=900,height=640");
  if (!notesWindow) return;
  notesWindow.document.title = "Notes: " + document.title;
  showNotes();
}
function showNotes() {
  if (!notesWindow || notesWindow.closed) return;
  const slides = Reveal.getSlides();
  const now = slides.indexOf(Reveal.getCurrentSlide());
  const heading = (slide) => slide?.querySelector("h1, h2, h3")?.textContent ??
    slide?.querySelector(".drawn")?.getAttribute("aria-label").split(". ")[0] ?? "the end";
  const page = notesWindow.document;
  const line = (tag, text) => Object.assign(page.createElement(tag), { textContent: text });
  const minutes = Math.floor((Date.now() - started) / 60000);
  const notes = page.importNode(slides[now].querySelector("aside.notes") ?? line("p", "no notes"), true);
  page.body.style.cssText = "font:20px/1.5 'Open Sans',Arial,sans-serif;margin:2em";
  page.body.replaceChildren(
    line("p", now + 1 + " of " + slides.length + ", minute " + minutes),
    line("h1", heading(slides[now])), notes, line("p", "Next: " + heading(slides[now + 1])),
  );
}
setInterval(showNotes, 10000);

async function turned() {
  showNotes();
  const slides = Reveal.getSlides();
  const now = slides.indexOf(Reveal.getCurrentSlide());
  await show(slides[now]);
  await show(slides[now + 1]);
}
Reveal.on("slidechanged", turned);
Reveal.on("pdf-ready", () => document.querySelectorAll(".sheet").forEach(fit));
await Reveal.initialize({
  width: 1280, height: 720, margin: 0, center: false, hash: true,
  slideNumber: "c/t", transition: "none", help: true,
});
Reveal.addKeyBinding({ keyCode: 83, key: "S", description: "Speaker notes" }, openNotes);
await turned();
`;
