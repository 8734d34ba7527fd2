/** As the server asks it of an address, as far as a browser can tell; nothing else is ever made a link. */
export function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\"<>]+$/.test(text)) return false;
  try {
    const { host, username, password } = new URL(text);
    return host !== "" && !username && !password;
  } catch {
    return false;
  }
}
