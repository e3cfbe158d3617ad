import { describe, expect, it } from "vitest";
import { Document } from "../../../lib/render/dom/document";
import { parseSvg } from "../../../lib/render/dom/parse";
import { hexOf, parseColor } from "../../../lib/render/svg/color";
import { decodeEntities, escapeAttribute, escapeText } from "../../../lib/render/svg/escape";
import { writeSvg } from "../../../lib/render/svg/write";

const tree = (svg: string) => parseSvg(new Document(() => undefined), svg);

describe("parseColor", () => {
  it.each([
    { text: "rgb(1, 2, 3)", parts: [1, 2, 3, 1] },
    { text: "rgba(1,2,3,0.5)", parts: [1, 2, 3, 0.5] },
    { text: "rgb(100% 0% 50% / 25%)", parts: [255, 0, 127.5, 0.25] },
    { text: "#0072B2", parts: [0, 114, 178, 1] },
    { text: "#f008", parts: [255, 0, 0, 136 / 255] },
    { text: "White", parts: [255, 255, 255, 1] },
    { text: "transparent", parts: [0, 0, 0, 0] },
  ])("reads $text", ({ text, parts }) => {
    const { red, green, blue, alpha } = parseColor(text)!;
    [red, green, blue, alpha].forEach((part, i) => expect(part).toBeCloseTo(parts[i]!, 9));
  });

  it.each(["none", "", "url(#a)", "#12", "rgb(1, 2)", "rgb(a, b, c)", "no such colour"])(
    "finds none in %j",
    (text) => expect(parseColor(text)).toBeUndefined(),
  );

  it("writes what it read", () => {
    expect(hexOf(parseColor("rgb(0, 114, 178)")!)).toBe("#0072b2");
  });
});

describe("escapes", () => {
  it("keep text as text", () => {
    expect(escapeText("a < b & c > d")).toBe("a &lt; b &amp; c &gt; d");
    expect(escapeAttribute('say "x" & y')).toBe("say &quot;x&quot; &amp; y");
  });
  it("leave out what XML does not know, and keep emoji whole", () => {
    expect(escapeText("a\u0000b\u001fc\uffffd\ud800e😀\udc00")).toBe("abcde😀");
  });
  it("are read back", () => {
    expect(decodeEntities("&lt;&#65;&#x42;&amp;&nbsp;&unknown;&#x110000;")).toBe(
      "<AB&\u00a0&unknown;&#x110000;",
    );
  });
});

describe("writeSvg", () => {
  const svg =
    '<svg><text x="1" y="9" fill="#0072B2" fill-opacity="0.5" font-size="10">H</text>' +
    '<image style="image-rendering: pixelated;"/></svg>';

  it("puts the head first inside the root, and there only", () => {
    expect(writeSvg(tree("<svg><g/></svg>"), { head: "<title>t</title>" })).toBe(
      "<svg><title>t</title><g/></svg>",
    );
  });

  it("keeps text, or writes its shapes", () => {
    expect(writeSvg(tree(svg))).toBe(svg);
    const outlined = writeSvg(tree(svg), { text: "outlines" });
    expect(outlined).toMatch(
      /^<svg><g><path d="M[^"]+Z" fill="#0072B2" fill-opacity="0.5"\/><\/g><image style="image-rendering: optimizeSpeed;"\/><\/svg>$/,
    );
  });

  it("leaves hidden text out of the shapes, and draws shadows below", () => {
    const hidden = '<svg><text style="display: none;">H</text></svg>';
    expect(writeSvg(tree(hidden), { text: "outlines" })).toBe("<svg></svg>");
    const shadow = '<svg><text style="text-shadow: 1px 2px 0px #fff;">H</text></svg>';
    const written = writeSvg(tree(shadow), { text: "outlines" });
    expect(written).toMatch(/<path transform="translate\(1,2\)" [^>]*fill="#fff"\/><path d=/);
  });
});
