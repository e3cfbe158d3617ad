/** How live figures look: in the colours of the page that they are on. */

const style = `
.distlab-live{font:14px/1.4 "Open Sans",Arial,sans-serif;max-width:100%}
.distlab-plot{min-height:450px}
.distlab-controls{display:grid;grid-template-columns:repeat(auto-fill,minmax(17em,1fr));
gap:.7em 1.5em;align-items:start;margin:.5em 1em 1em}
.distlab-control{display:grid;grid-template-columns:1fr 6.5em;gap:.1em .6em;align-items:center;
margin:0;padding:0;border:0;min-width:0}
.distlab-control>label,.distlab-control>legend{grid-column:1/-1;padding:0}
.distlab-control>input[type=checkbox]{justify-self:start;width:1.2em;height:1.2em}
.distlab-control input[type=text]{width:100%;box-sizing:border-box}
.distlab-control input[type=range]{width:100%;min-width:0}
.distlab-list{display:block}
.distlab-item{display:grid;grid-template-columns:1fr auto;gap:.4em;margin:.15em 0}
.distlab-item>span{display:grid;grid-template-columns:1fr 6.5em;gap:.6em;align-items:center;min-width:0}
.distlab-live input,.distlab-live select,.distlab-live button{font:inherit;color:inherit;
background:transparent;border:1px solid currentColor;border-radius:4px;padding:.15em .45em;max-width:100%}
.distlab-live select option{color:#222;background:#fff}
.distlab-live input[type=range]{border:0;padding:0;accent-color:#0072b2}
.distlab-live button{cursor:pointer;min-width:2em}
.distlab-live button:disabled{opacity:.5;cursor:default}
.distlab-live :focus-visible{outline:3px solid #0072b2;outline-offset:2px}
.distlab-live [aria-invalid]{outline:2px solid #b00020}
.distlab-refusal{grid-column:1/-1;margin:0;color:#b00020;background:#fff}
.distlab-refusal:empty{position:absolute}
.distlab-refusal:not(:empty){padding:.1em .4em;border-radius:3px}
.distlab-status{margin:0;flex:1 1 12em;overflow-wrap:anywhere}
.distlab-status:empty{flex:0}
.distlab-buttons{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.6em;align-items:center}
.distlab-code{width:100%;box-sizing:border-box;font-family:monospace}
@media print{.distlab-controls{display:none}}
`;

/** Puts the look into the page, once. */
export function useLook(): void {
  if (document.querySelector("style#distlab-look")) return;
  const element = document.createElement("style");
  element.id = "distlab-look";
  element.textContent = style;
  document.head.append(element);
}
