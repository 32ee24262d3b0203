/** The one spelling of an instant under which instants sort and compare as text; throws for what is no instant. */
export function instant(text: string): string {
  return new Date(text).toISOString();
}

/** The instant that many milliseconds later. */
export function later(text: string, milliseconds: number): string {
  return new Date(Date.parse(text) + milliseconds).toISOString();
}
