/** Files that a learner takes along. */

/** A handler that answers a file resolves with this: `ask<FileAnswer>("export_map", {...})`. */
export interface FileAnswer { file: Blob; name: string }

/** Hands a file to the learner. */
export function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
