/** Drawings as files: SVG as text, and points (PNG) for messages, slides and documents. */
import { render, type ComponentChild } from "preact";

/** What is drawn, as SVG text. */
export function svgText(drawing: ComponentChild): string {
  const host = document.createElement("div");
  render(drawing, host);
  const text = new XMLSerializer().serializeToString(host.firstElementChild!);
  render(null, host);
  return text;
}

const MOST_POINTS = 16_000_000; // some browsers draw no more

/** An SVG as PNG, so many times as fine as its size says where that can be. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string, { width, height }: { width: number; height: number }, fine = 2): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  const times = Math.min(fine, Math.sqrt(MOST_POINTS / (width * height)));
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

const MOST_BYTES = 1_900_000; // the server takes 2 MB

/** For a document that the server writes, as base64: as fine as fits; "" where this browser cannot draw it, for the document is worth having without it. */
export async function documentPng(svg: string, size: { width: number; height: number }): Promise<string> {
  try {
    for (const fine of [2, 1]) {
      const file = await pngOf(svg, size, fine);
      if (file.size <= MOST_BYTES) return await base64(file);
    }
  } catch {
    // no canvas, or no picture of it: without
  }
  return "";
}

const base64 = (file: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1]!));
  reader.addEventListener("error", () => reject(reader.error));
  reader.readAsDataURL(file);
});
