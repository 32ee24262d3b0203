/**
 * The little Markdown that Teams shows in a card's text, as safe HTML: bold, italic, links to web pages and lists.
 * Everything is escaped first, so nothing in a text can become mark-up of its own; a sign behind a backslash is itself.
 * @param {string} text
 * @returns {string}
 */
export function htmlOf(text) {
  const lines = escaped(text.replace(signBehindBackslash, (_, sign) => hidden(sign)))
    .split(/\r?\n/u)
    .map((line) => inline(line.replace(/^\s*[-*]\s+/u, '• ')));
  return `<p>${lines.join('<br>').replace(hiddenSign, (sign) => escaped(shown(sign)))}</p>`;
}

// Signs that are not formatting stand as characters for private use while the formatting is looked for.
const signBehindBackslash = /\\([!-/:-@[-`{-~])/gu;
const hiddenSign = /[\uE021-\uE07E]/gu;

/** @param {string} sign */
function hidden(sign) {
  return String.fromCharCode(0xe000 + sign.charCodeAt(0));
}

/** @param {string} sign */
function shown(sign) {
  return String.fromCharCode(sign.charCodeAt(0) - 0xe000);
}

/** @param {string} html */
function inline(html) {
  return html
    .replace(
      /\[([^\]]+)\]\((https?:\/\/[^\s)*<>"]+)\)/gu,
      '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>',
    )
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/gu, '<strong>$1</strong>')
    .replace(/(^|[\s(>])_(\S(?:[^_]*\S)?)_(?=$|[\s).,;:<])/gu, '$1<em>$2</em>');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
