/** What the inventory form has on top of every paper. */
import type { Size } from "../../shared/paper/paper-css";

export const formCss = (size: Size): string => `
.cards{display:grid;grid-template-columns:${size === "A3" ? "1fr 1fr" : "1fr"};gap:6mm;margin-top:5mm}
.card{display:grid;gap:2mm;align-content:space-between;min-block-size:${size === "A3" ? 80 : 68}mm;padding:4mm;border:1.5px solid #000;border-radius:8px;break-inside:avoid}
.line{display:flex;gap:.5em;align-items:end}
.line>i{flex:1;border-bottom:1px solid #000;block-size:1.5em}
.lines>i{display:block;border-bottom:1px solid #000;block-size:1.8em}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
.ask{display:grid;grid-template-columns:4.5em 1fr;gap:.5em}
.boxes{display:flex;flex-wrap:wrap;gap:.2em 1.1em}
.boxes li{display:inline-flex;gap:.35em;align-items:center}
.boxes i{flex:none;inline-size:.95em;block-size:.95em;border:1.5px solid #000;border-radius:2px}
.who{display:grid;gap:2mm;margin-top:3mm}
@media screen and (max-width:640px){
.cards,.pair{grid-template-columns:1fr}
}
`;
