import { describe, expect, it } from "vitest";
import { cardsHtml } from "../../../lib/export/gallery/cards";

describe("the cards of the gallery", () => {
  const html = cardsHtml([
    { id: "a-b", subject: "one", finding: `</script><img src=x onerror="run()"> & 'more'` },
    { id: "c", subject: "two", finding: "fine" },
    { id: "d", subject: "one", finding: "good" },
  ]);

  it("stand by subject, in the order of the figures", () => {
    const order = [...html.matchAll(/<h2[^>]*>(\w+)|data-figure="([\w-]+)"/g)];
    expect(order.map(([, subject, id]) => subject ?? id)).toEqual(["one", "a-b", "d", "two", "c"]);
  });

  it("lead to the figure and show its pictures of both themes", () => {
    expect(html).toContain('href="#/a-b"');
    expect(html).toContain('<img class="on-light" src="pictures/a-b.svg" alt=""');
    expect(html).toContain('<img class="on-dark" src="pictures/a-b-dark.svg" alt=""');
  });

  it("keep text text", () => {
    expect(html).toContain(
      "&lt;/script&gt;&lt;img src=x onerror=&quot;run()&quot;&gt; &amp; &#39;",
    );
    expect(html).not.toMatch(/<script|<img src=x/);
  });
});
