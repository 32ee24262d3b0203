/** Letters of other alphabets that look like a Latin one, as pairs: scanned and pasted text holds them unseen. */
const lookAlikes = new Map(
  [
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw ӏl һh ґr',
    'αa βb εe ζz ηn ιi κk μu νv οo ρp τt υu χx ϲc ϳj',
    'ıi ɑa ɡg ʟl',
  ].flatMap((row) => row.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)),
);

const apostrophes = /^[\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4\uff07]$/u;
const dashes = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d_]$/u;
const slashes = /^[\u2044\u2215\\]$/u;
const unseen = /[\p{Cf}\p{M}\p{Emoji_Modifier}]/gu;

/**
 * The characters that stand for one character of a text when words are compared: lower case, unaccented, Latin. Unseen
 * characters fold to nothing, control characters to a space, "&" to the word.
 */
export function foldCharacter(character: string): string {
  if (character < '\u007f') return foldAscii(character);
  if (apostrophes.test(character)) return "'";
  if (dashes.test(character)) return '-';
  if (slashes.test(character)) return '/';
  const plain = character.normalize('NFKD').replace(unseen, '').toLowerCase();
  const folded = plain.length === 1 ? (lookAlikes.get(plain) ?? plain) : plain;
  return folded.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, ' ');
}

function foldAscii(character: string): string {
  if (character === '&') return ' and ';
  if (character === '\\') return '/';
  if (character === '_') return '-';
  if (character === '`') return "'";
  return character < ' ' ? ' ' : character.toLowerCase();
}
