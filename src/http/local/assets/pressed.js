/**
 * What a button does when it is pressed: what the bot is told, and what the conversation shows of it.
 * @typedef {{ text: string, value?: Record<string, unknown>, shown: string }} Pressed
 */

/**
 * What Teams makes of a submit: its `msteams` part says how the press is told, and without one the data alone is sent.
 * @param {string} title
 * @param {unknown} data
 * @returns {Pressed}
 */
export function pressedOf(title, data) {
  const { msteams, ...value } = record(data);
  const { type, text, displayText, value: sent } = record(msteams);
  if (type === 'imBack') return { text: words(sent) ?? title, shown: words(sent) ?? title };
  if (type === 'messageBack') {
    return { text: words(text) ?? '', value: { ...value, ...record(sent) }, shown: words(displayText) ?? title };
  }
  return { text: '', value, shown: title };
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function record(value) {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** @param {unknown} value */
function words(value) {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
