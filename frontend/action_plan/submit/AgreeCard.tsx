export function AgreeCard(_: { part: string }) {
  return null;
}
