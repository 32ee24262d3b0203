/**
 * The little Markdown that Teams shows in a card's text, as safe HTML: bold, italic, links to web pages and lists.
 * Everything is escaped first, so nothing in a text can become mark-up of its own.
 * @param {string} text
 * @returns {string}
 */
export function htmlOf(text) {
  const blocks = escaped(text)
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*[-*]\s+/u, '• '));
  return `<p>${inline(blocks.join('<br>'))}</p>`;
}

/** @param {string} html */
function inline(html) {
  return html
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/gu, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/gu, '<strong>$1</strong>')
    .replace(/(^|[\s(>])_(\S(?:[^_]*\S)?)_(?=$|[\s).,;:<])/gu, '$1<em>$2</em>');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
