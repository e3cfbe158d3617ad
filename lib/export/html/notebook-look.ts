/** How the page of a notebook looks. */

export const notebookStyle = `
body{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,50rem) minmax(0,1fr);font-size:16px}
main{grid-column:2;padding:1.5rem 1rem 5rem;min-width:0}
h1{margin-top:.5em;font-size:2em}
h2{font-size:1.45em;padding-top:.4em;border-top:1px solid #dfe2e6}
h3{font-size:1.15em}
nav{grid-column:1;position:sticky;top:0;align-self:start;justify-self:end;max-height:100vh;
width:min(100%,17rem);overflow:auto;padding:2.6rem 1rem 2rem;font-size:13px;line-height:1.4}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:.45em 0}
nav .level-3{padding-left:1em}
nav a{text-decoration:none;color:#555}
nav a:hover{text-decoration:underline}
@media (max-width:72rem){
body{display:block}
main{max-width:50rem;margin:auto}
nav{position:static;width:auto;max-width:50rem;margin:auto;padding-bottom:0}
nav .level-3{display:none}
nav ol{columns:2 16rem}
th,td{padding:.3em .5em}
}
@media print{
@page{margin:18mm 16mm}
body{display:block;font-size:10.5pt}
main{padding:0;max-width:none}
nav{display:none}
h1,h2,h3,h4{break-after:avoid}
.plot,.formula,tr,img{break-inside:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere;overflow:visible}
pre.code{break-after:avoid;background:none;border:1px solid #dfe2e6}
table{display:table;width:auto}
a{color:inherit}
}
`;
