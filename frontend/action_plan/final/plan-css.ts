/** What the deliverable has on paper on top of every paper. */
export const PLAN_CSS = `
h1{margin-block-end:.2em}
h2{margin-block-start:1.8em;font-size:1.4em}
h3{margin:1.2em 0 .3em;font-size:1.1em;break-after:avoid}
h4,h5,h6{margin:.8em 0 .2em;font-size:1em;break-after:avoid}
.p-whole p,.p-whole dd,.p-whole li{orphans:3;widows:3}
.p-whole>p,.p-whole section>p{margin-block:.3em}
.told{white-space:pre-line}
ul,ol{padding-inline-start:1.4em}
.p-whole ul{list-style:disc}
.p-whole ol{list-style:decimal}
.lines-done{list-style:none!important;padding:0}
.p-whole table{margin-block:.5em 1em}
.p-whole .name{inline-size:24%}
.p-whole td.number,.p-whole th.number{inline-size:3.4em}
.measured>p{break-after:avoid}
.lines-done li{break-inside:avoid}
.chart{display:block;max-inline-size:100%;block-size:auto;margin-block:.5em;break-inside:avoid}
dl>div{margin-block:.35em;break-inside:avoid}
dt{font-weight:600}
dd{margin:0}
.map{break-before:page}
.said{padding-inline-start:1em;border-inline-start:3px solid #7b8794;margin-block:.8em}
a{color:inherit}
@media screen and (max-width:640px){.p-whole td[data-head]::before{content:attr(data-head);display:block;color:#46525e;font-size:.85em}}
`;
