import { Pane } from './pane.js';

/** @typedef {import('./pane.js').Message} Message @typedef {import('./pane.js').Place} Place */

const connection = /** @type {HTMLElement} */ (document.querySelector('#connection'));

/** @type {Record<Place, Pane>} */
const panes = { chat: paneOf('chat'), channel: paneOf('channel') };

/** The run of the bot that the messages shown are from. @type {string | undefined} */
let run;

const events = new EventSource('/local/events');
fillingIn(true);
events.addEventListener('message', (event) => {
  notice(event.lastEventId.split('.')[0]);
  /** @type {Message} */
  const message = JSON.parse(event.data);
  panes[message.place].show(message);
});
events.addEventListener('current', () => fillingIn(false));
events.addEventListener('open', () => {
  connection.textContent = '';
});
events.addEventListener('error', () => {
  connection.textContent = 'The bot can’t be reached. Is it running? Trying again.';
});

/** Where the bot was started anew, what it said before is not part of this conversation. @param {string | undefined} of */
function notice(of) {
  if (run !== undefined && run !== of) for (const pane of Object.values(panes)) pane.clear();
  run = of;
}

/** @param {boolean} busy */
function fillingIn(busy) {
  for (const pane of Object.values(panes)) pane.fillingIn(busy);
}

/** @param {Place} place */
function paneOf(place) {
  const section = /** @type {HTMLElement} */ (document.querySelector(`[data-place="${place}"]`));
  section.querySelector('[data-reinstall]')?.addEventListener('click', () => void post('/local/reinstall', { place }));
  /** @type {HTMLInputElement | null} */
  const files = section.querySelector('input[type=file]');
  files?.addEventListener('change', () => void give(files));
  return new Pane(section, (said) => void post('/local/say', { place, ...said }));
}

/** Hands over what was chosen, and is then ready for the same file again. @param {HTMLInputElement} files */
async function give(files) {
  const [file] = files.files ?? [];
  if (file === undefined) return;
  await send(`/local/file?name=${encodeURIComponent(file.name)}`, { body: file });
  files.value = '';
}

/** @param {string} address @param {object} body */
function post(address, body) {
  return send(address, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** @param {string} address @param {RequestInit} request */
async function send(address, request) {
  try {
    const answer = await fetch(address, { method: 'POST', ...request });
    connection.textContent = answer.ok ? '' : `That could not be sent: ${await answer.text()}`;
  } catch {
    connection.textContent = 'That could not be sent: the bot can’t be reached. Is it running?';
  }
}
