export function Checks(_: { part: string }) {
  return null;
}
