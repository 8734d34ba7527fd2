export function Versions(_: { part: string }) {
  return null;
}
