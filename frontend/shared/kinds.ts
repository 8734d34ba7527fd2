/** How kinds of assets look: a colour and a shape. Names always stand beside, in ink. */

/** Each at least 4.5:1 on white and on panels, 4.4:1 on the weak accent; the tint is for assets that agreed. */
export const PALETTE: { colour: string; tint: string }[] = [
  { colour: "#1f5fae", tint: "#dfe9f6" },
  { colour: "#6d3fa6", tint: "#ebe2f5" },
  { colour: "#2d4a63", tint: "#dde4ea" },
  { colour: "#3f7d20", tint: "#e0eeda" },
  { colour: "#946200", tint: "#f5e9cf" },
  { colour: "#b0307a", tint: "#f8dfec" },
  { colour: "#7a4a1e", tint: "#f0e4d8" },
  { colour: "#4f6b00", tint: "#e8edcf" },
  { colour: "#4a5160", tint: "#e3e5ea" },
];

/** On a grid of 24 with 12, 12 in the middle; all of about one weight to the eye. */
export const SHAPES = {
  disc: "M12 3.2a8.8 8.8 0 1 1 0 17.6a8.8 8.8 0 1 1 0-17.6z",
  hexagon: "M7.2 3.7h9.6L21.6 12l-4.8 8.3H7.2L2.4 12z",
  square: "M4.2 4.2h15.6v15.6H4.2z",
  diamond: "M12 1.6 22.4 12 12 22.4 1.6 12z",
  triangle: "M12 2.8 22.4 20.6H1.6z",
  star: "M12 1.5l3.1 7.1 7.7.7-5.8 5.1 1.7 7.6L12 18l-6.7 4 1.7-7.6L1.2 9.3l7.7-.7z",
  pentagon: "M12 2.2 22.2 9.7l-3.9 12H5.7l-3.9-12z",
  cross: "M8.3 2.6h7.4v5.7h5.7v7.4h-5.7v5.7H8.3v-5.7H2.6V8.3h5.7z",
  drop: "M12 1.6c4.4 5 7 8.6 7 12.3a7 7 0 1 1-14 0c0-3.7 2.6-7.3 7-12.3z",
} as const;

export type Shape = keyof typeof SHAPES;

/** What of a kind is seen. */
export interface Look { shape: Shape; colour: number }

/** For `style`: the two colours of a kind as custom properties, which `.m-glyph` and its states use. */
export const colours = ({ colour }: Pick<Look, "colour">): string => {
  const of = PALETTE[colour % PALETTE.length]!;
  return `--k:${of.colour};--t:${of.tint}`;
};
