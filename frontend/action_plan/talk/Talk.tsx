export function Talk(_: { part: string }) {
  return null;
}
