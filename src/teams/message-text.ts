import type { InboundActivity } from './activity.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  pound: '£',
};

/**
 * What the person said, with the mention of the bot taken out, entities decoded and white space made plain.
 * Where a button was pressed and no text came, it is what the button asks. Mentions of other people keep their name.
 */
export function messageText(activity: InboundActivity): string {
  const said = plain(withoutMention(activity.text ?? '', activity));
  return said === '' ? plain(activity.value?.ask ?? '') : said;
}

function withoutMention(text: string, activity: InboundActivity): string {
  return activity.entities
    .filter((entity) => entity.mentioned.id === activity.recipient.id && entity.text !== '')
    .reduce((rest, entity) => rest.replaceAll(entity.text, ' '), text);
}

function plain(text: string): string {
  return decode(text.replaceAll(/<\/?at\b[^<>]{0,200}>|<\/?(?:p|div|span)>|<br\s?\/?>/gi, tagSpace))
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A tag around a name leaves no gap ("<at>Jo</at>'s"); one that breaks the line does. */
function tagSpace(tag: string): string {
  return /^<\/?(?:at|span)/i.test(tag) ? '' : ' ';
}

function decode(text: string): string {
  // One pass, so that "&amp;lt;" is what somebody typed as "&lt;".
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
