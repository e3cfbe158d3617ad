import { describe, expect, it } from "vitest";
import { Document } from "../../../lib/render/dom/document";
import type { Element } from "../../../lib/render/dom/element";
import type { CanvasElement, ImageElement } from "../../../lib/render/dom/media";
import { svgNamespace } from "../../../lib/render/dom/namespace";
import { parseSvg } from "../../../lib/render/dom/parse";
import { Style } from "../../../lib/render/dom/style";
import { writeSvg } from "../../../lib/render/svg/write";

const tasks: (() => void)[] = [];
const document = new Document((task) => tasks.push(task));
const tree = (text: string): Element => parseSvg(document, text);

describe("nodes", () => {
  it("keep their order when they are moved", () => {
    const root = tree("<g><a/><b/><c/></g>");
    const [a, b, c] = root.children as [Element, Element, Element];
    root.insertBefore(c, a);
    root.appendChild(b);
    expect(root.children).toEqual([c, a, b]);
    expect([a.previousSibling, a.nextSibling, b.nextSibling]).toEqual([c, b, null]);
    a.remove();
    expect(writeSvg(root)).toBe("<g><c/><b/></g>");
    expect(a.parentNode).toBeNull();
  });

  it("take the parts of a fragment", () => {
    const fragment = document.createDocumentFragment();
    fragment.append(document.createTextNode("x"), document.createElementNS(svgNamespace, "b"));
    const root = tree("<g><c/></g>");
    root.insertBefore(fragment, root.firstChild);
    expect(writeSvg(root)).toBe("<g>x<b/><c/></g>");
    expect(fragment.firstChild).toBeNull();
  });

  it("know who comes first", () => {
    const root = tree("<g><a><b/></a><c/></g>");
    const [a, c] = root.children as [Element, Element];
    const b = a.children[0] as Element;
    expect(b.compareDocumentPosition(c)).toBe(4);
    expect(c.compareDocumentPosition(b)).toBe(2);
    expect(root.compareDocumentPosition(b)).toBe(20);
    expect(b.compareDocumentPosition(root)).toBe(10);
    expect(b.compareDocumentPosition(tree("<x/>"))).toBe(1);
  });

  it("are cloned with all that is in them, and apart from it", () => {
    const root = tree('<g class="a" style="fill: red;"><text>t</text></g>');
    const clone = root.cloneNode(true);
    root.children[0]?.remove();
    root.style.setProperty("fill", "blue");
    expect(writeSvg(clone)).toBe('<g class="a" style="fill: red;"><text>t</text></g>');
  });
});

describe("selectors", () => {
  const root = tree('<g><g class="x tick"><text id="t">1</text></g><g class="x"><path/></g></g>');

  it.each([
    { selector: "text", count: 1 },
    { selector: ".x", count: 2 },
    { selector: "g.x.tick > text", count: 1 },
    { selector: "#t", count: 1 },
    { selector: "> g", count: 2 },
    { selector: ":scope > text", count: 0 },
    { selector: "g:not(.tick) path, text", count: 2 },
  ])("$selector finds $count", ({ selector, count }) => {
    expect(root.querySelectorAll(selector)).toHaveLength(count);
    expect(root.querySelector(selector) !== null).toBe(count > 0);
  });

  it("find the same below another root: what was found before does not matter", () => {
    const [first, second] = root.children as [Element, Element];
    expect(first.querySelector("text")).not.toBeNull();
    expect(second.querySelector("text")).toBeNull();
    expect(second.querySelector("path")).not.toBeNull();
  });

  it("match and look upwards", () => {
    const text = root.querySelector("text") as Element;
    expect(text.matches(".tick text")).toBe(true);
    expect(text.closest(".tick")).toBe(root.children[0]);
    expect(text.closest(".none")).toBeNull();
  });
});

describe("Style", () => {
  it("reads declarations with semicolons inside quotes and parentheses", () => {
    const style = new Style();
    style.cssText = `font-family: "a;b"; fill: url("#x;y"); opacity: 0.5`;
    expect([...style.entries()]).toEqual([
      ["font-family", '"a;b"'],
      ["fill", 'url("#x;y")'],
      ["opacity", "0.5"],
    ]);
  });

  it("has properties by their names in scripts", () => {
    const style = new Style() as Style & { strokeWidth: string };
    style.strokeWidth = "2px";
    expect(style.cssText).toBe("stroke-width: 2px;");
    style.strokeWidth = "";
    expect(style.length).toBe(0);
  });
});

describe("canvas and image", () => {
  it("turn pixels into a PNG and back", () => {
    const canvas = document.createElement("canvas") as CanvasElement;
    Object.assign(canvas, { width: 2, height: 1 });
    const context = canvas.getContext("2d")!;
    context.fillStyle = "rgb(255, 0, 0)";
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = "rgba(0, 0, 255, 0.5)";
    context.fillRect(1, 0, 1, 1);
    const image = document.createElement("img") as ImageElement;
    let isLoaded = false;
    image.onload = () => void (isLoaded = true);
    image.src = canvas.toDataURL();
    for (const task of tasks.splice(0)) task();
    expect(isLoaded).toBe(true);
    expect([image.width, image.height]).toEqual([2, 1]);
    expect([...(image.decode()?.data ?? [])]).toEqual([255, 0, 0, 255, 0, 0, 255, 128]);
  });

  it("says that nothing is fetched", () => {
    const image = document.createElement("img") as ImageElement;
    let error: unknown;
    image.onerror = (thrown) => void (error = thrown);
    image.src = "https://example.org/a.png";
    for (const task of tasks.splice(0)) task();
    expect(error).toEqual(new Error("only PNG data in the address can be drawn"));
  });
});

describe("links", () => {
  it.each([
    { href: "https://example.org", protocol: "https:" },
    { href: "page.html", protocol: "https:" },
    { href: " java\nscript:alert(1)", protocol: "javascript:" },
    { href: "http://[", protocol: ":" },
  ])("lead where a browser says: $href", ({ href, protocol }) => {
    const link = document.createElement("a");
    Object.assign(link, { href });
    expect(link).toMatchObject({ protocol });
  });
});

describe("parseSvg", () => {
  it("reads what writeSvg writes", () => {
    const text = '<svg viewBox="0 0 1 1"><text x="1">a &amp; &lt;b&gt; &quot;</text><g/></svg>';
    expect(writeSvg(tree(text))).toBe(text.replace("&quot;", '"'));
  });
  it("wants an element", () => {
    expect(() => tree("text")).toThrow("there is no element in the SVG");
  });
});
