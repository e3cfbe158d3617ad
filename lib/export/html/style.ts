/** How the content of notebooks looks, in pages and on slides. */

export const contentStyle = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#222;font-family:"Open Sans",Arial,sans-serif;line-height:1.55}
a{color:#005a92}
h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
p,ul,ol,table,pre{margin:.7em 0}
code,pre{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.85em}
:not(pre)>code{background:#f2f3f5;border-radius:3px;padding:.1em .3em}
pre{overflow:auto;line-height:1.45;border-radius:4px}
pre.code{background:#f6f7f9;padding:.7em 1em}
pre.output{padding:.1em 1em;border-left:3px solid #dfe2e6}
pre.stderr{border-left-color:#e69f00}
pre.error{border-left-color:#b00020;color:#b00020}
table{border-collapse:collapse;display:block;width:max-content;max-width:100%;overflow-x:auto;
font-size:.92em}
caption{text-align:left;font-weight:700;padding:.3em 0}
th,td{padding:.3em .8em;border-bottom:1px solid #e3e5e8;text-align:left}
thead th{border-bottom:2px solid #888d94}
blockquote{margin:.7em 0;padding:0 1em;border-left:3px solid #cfd3d8;color:#444}
img{max-width:100%}
.formula{margin:1em 0;text-align:center;overflow-x:auto;overflow-y:hidden}
svg[role=img]{max-width:100%}
details>summary{cursor:pointer;color:#666;font-size:.85em;margin:.4em 0}
.plot{display:grid;margin:1em 0;min-height:var(--height)}
.plot>*{grid-area:1/1;min-width:0}
.picture{width:100%;max-height:var(--height);object-fit:contain;align-self:start}
.ready>.picture{visibility:hidden}
.hljs-keyword,.hljs-built_in,.hljs-type{color:#0b4f8a}
.hljs-string,.hljs-regexp,.hljs-subst{color:#8a3b00}
.hljs-number,.hljs-literal{color:#00695c}
.hljs-comment{color:#5f6670;font-style:italic}
.hljs-title{color:#5b2a86}
@media print{
.drawn{display:none}
.ready>.picture{visibility:visible}
.plot{min-height:0}
.picture{max-height:none}
}
`;
