/** The picture for the document that the server writes. */
import { pngOf, type Mapped, type Sheet } from "../picture/files";
import type { Arrangement } from "../picture/layout";
import { CROWDED } from "../picture/look";
import { numbered, numbers } from "./order";

const MOST_BYTES = 1_900_000; // the server takes 2 MB
const SHEET = { width: 860, height: 800 }; // 17 cm wide in the document: a name is three millimetres high

/** As base64; "" where this browser cannot draw it. A crowd bears the numbers of the document's tables. */
export async function documentPicture(state: Mapped, arrangement: Arrangement): Promise<string> {
  const crowd = Object.keys(state.assets).length >= CROWDED;
  const sheet: Sheet = { ...SHEET, arrangement, numbers: crowd ? numbers(numbered(state.assets, state.settings, "")) : undefined };
  try {
    for (const fine of [2, 1]) {
      const file = await pngOf(state, sheet, fine);
      if (file.size <= MOST_BYTES) return await base64(file);
    }
  } catch {
    // the document is worth having without it, and says so
  }
  return "";
}

const base64 = (file: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1]!));
  reader.addEventListener("error", () => reject(reader.error));
  reader.readAsDataURL(file);
});
