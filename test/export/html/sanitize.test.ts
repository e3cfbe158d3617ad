import { describe, expect, it } from "vitest";
import { sanitizeHtml } from "../../../lib/export/html/sanitize";
import { inspect } from "./inspect";

describe("sanitizeHtml", () => {
  it("keeps a table as it is", () => {
    const table =
      '<div class="distlab-table"><table><caption>a &amp; b</caption><thead><tr>' +
      '<th style="text-align:right;font-variant-numeric:tabular-nums" scope="col">x</th></tr></thead>' +
      '<tbody><tr><td colspan="2">1 &lt; 2</td></tr></tbody></table></div>';
    expect(sanitizeHtml(table)).toBe(table);
  });

  it("keeps text in tags it does not know", () => {
    expect(sanitizeHtml("<font><b>x</b> <blink>y</font>")).toBe("<b>x</b> y");
  });

  it("closes what is open and nothing else", () => {
    expect(sanitizeHtml("</div></main><p>x<b>y")).toBe("<p>x<b>y</b></p>");
  });

  it.each([
    ["<script>alert(1)</script>x", "x"],
    ["<scr<script>ipt>alert(1)</script>x", "ipt&gt;alert(1)x"],
    ["<style>@import 'https://x'</style>x", "x"],
    ["<img src=x onerror=alert(1)>", "<img>"],
    ["<img src='https://x/y.png'>", "<img>"],
    ["<a href='javascript:alert(1)'>x</a>", "<a>x</a>"],
    ["<a href=' java\nscript:alert(1)'>x</a>", "<a>x</a>"],
    ["<a href='https://x' onclick='alert(1)'>x</a>", '<a href="https://x">x</a>'],
    ["<p style='background:url(https://x)'>x</p>", "<p>x</p>"],
    ["<p style='position:fixed;color:red'>x</p>", '<p style="color:red">x</p>'],
    ["<iframe src='https://x'></iframe>x", "x"],
    ["<svg><script>alert(1)</script><a href='javascript:1'>y</a></svg>x", "x"],
    ["<math><mi xlink:href='javascript:1'>y</mi></math>x", "x"],
    ["<template><p>y</p></template>x", "x"],
    ["<noscript><img src=x onerror=alert(1)></noscript>x", "x"],
    ["<form action='https://x'><button>y</button></form>x", "x"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["<p title='\"><script>'>x</p>", '<p title="&quot;&gt;&lt;script&gt;">x</p>'],
    ["<!-- --!><script>alert(1)</script> -->x", "x"],
  ])("makes %s harmless", (html, expected) => {
    const safe = sanitizeHtml(html);
    const { scripts, handlers } = inspect(safe);
    expect(scripts).toEqual([]);
    expect(handlers).toEqual([]);
    expect(safe).toBe(expected);
  });
});
