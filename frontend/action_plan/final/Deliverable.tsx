export function Deliverable() {
  return null;
}
