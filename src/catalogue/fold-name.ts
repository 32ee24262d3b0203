/** A name as two people would both type it: case, spacing, punctuation and `&` make no difference. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
