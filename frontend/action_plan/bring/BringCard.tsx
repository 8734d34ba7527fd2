export function BringCard() {
  return null;
}
