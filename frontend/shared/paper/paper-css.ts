/** The sheet of what is printed: portrait, black ink, breaks between rows only. */
export type Size = "A4" | "A3";

/** What is left of the paper within its margins, in millimetres. */
export const ROOM: Record<Size, { width: number; height: number }> = { A4: { width: 182, height: 265 }, A3: { width: 265, height: 388 } };

/** `more` is what only this block's papers have. */
export const paperCss = (size: Size, more = ""): string => `
@page{size:${size} portrait;margin:14mm 14mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#52606d}}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:${size === "A3" ? "11pt" : "10pt"}/1.4 Inter,"Helvetica Neue",Arial,"Noto Sans","Noto Sans Arabic","Noto Sans Devanagari",sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,dl,dd{margin:0;padding:0}
ul{list-style:none}
h1{font-size:1.9em;line-height:1.2}
h2{display:flex;gap:.4em;align-items:center;margin:1.4em 0 .4em;font-size:1.25em;break-after:avoid}
.quiet{color:#46525e;font-size:.9em}
.problem{margin-top:.8em;padding:.7em 1em;border:1px solid #7b8794;border-radius:8px;white-space:pre-line}
.picture{display:block;inline-size:100%;block-size:auto;max-block-size:${ROOM[size].height - 30}mm;margin-block:4mm 2mm;break-inside:avoid}
.legend{display:flex;flex-wrap:wrap;gap:.2em 1.4em;break-inside:avoid}
.legend li{display:inline-flex;gap:.4em;align-items:center}
.list{break-before:page}
table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:.35em .5em;border:1px solid #7b8794;text-align:start;vertical-align:top}
th{background:#eef0f3;font-size:.9em}
td{white-space:pre-line}
.number{inline-size:3em;text-align:end}
.name{inline-size:25%;font-weight:600}
.short{inline-size:14%}
svg.sign{flex:none;vertical-align:-.2em;margin-inline-end:.3em}
${more}
@media screen{
body{background:#eef0f3}
main{max-inline-size:${size === "A3" ? 297 : 210}mm;margin:16px auto;padding:14mm;background:#fff;box-shadow:0 1px 6px #0003}
nav{position:sticky;inset-block-start:0;display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:10px 16px;background:#fff;border-bottom:1px solid #d9dee5}
nav p{flex:1 1 200px}
button{min-block-size:44px;padding:8px 16px;border:1px solid #0b6e6e;border-radius:8px;background:#fff;color:#0b6e6e;font:600 15px/1.25 inherit;font-family:inherit;cursor:pointer}
button:first-of-type{background:#0b6e6e;color:#fff}
:focus-visible{outline:3px solid #0b6e6e;outline-offset:2px}
}
@media screen and (max-width:640px){
main{margin:0;padding:16px}
thead{position:absolute;clip-path:inset(50%)}
table,tbody,tr,td:not(.number){display:block;inline-size:auto!important}
tr{margin-block-end:12px}
.number{display:none}
td{border:0;padding:2px 0;text-align:start!important}
}
@media print{nav{display:none}}
`;
