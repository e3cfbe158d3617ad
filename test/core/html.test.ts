import { describe, expect, it } from "vitest";
import { escapeHtml, scriptLiteral } from "../../lib/core/html";

const hostile = `</script><!--<img src=x onerror="alert(1)">'&`;

describe("escapeHtml", () => {
  it("keeps text from ending a tag or an attribute", () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  });
});

describe("scriptLiteral", () => {
  it("is the same data without anything that ends a script", () => {
    const literal = scriptLiteral({ text: `${hostile}\u2028` });
    expect(literal).not.toMatch(/<|\u2028/);
    expect(new Function(`return ${literal}`)()).toEqual({ text: `${hostile}\u2028` });
    expect(JSON.parse(literal)).toEqual({ text: `${hostile}\u2028` });
  });
});
