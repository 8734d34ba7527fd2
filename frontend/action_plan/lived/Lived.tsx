export function Lived() {
  return null;
}
