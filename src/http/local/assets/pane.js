import { renderCard } from './card.js';

/**
 * @typedef {'chat' | 'channel'} Place
 * @typedef {{ id: string, place: Place, thread?: string, from: 'person' | 'bot' | 'page', at: string, text?: string,
 *   summary?: string, cards: unknown[] }} Message
 * @typedef {import('./pressed.js').Pressed & { thread?: string }} Said
 */

const names = { person: 'You', bot: 'Safer Communities', page: 'Local page' };
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** One conversation on the page: shows its messages and tells what the person says in it. */
export class Pane {
  /** @type {HTMLElement} */
  #log;
  /** @type {(said: Said) => void} */
  #onSay;
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();
  /** @type {HTMLElement | undefined} */
  #newest;

  /**
   * @param {HTMLElement} section
   * @param {(said: Said) => void} onSay
   */
  constructor(section, onSay) {
    this.#log = /** @type {HTMLElement} */ (section.querySelector('.log'));
    this.#onSay = onSay;
    this.clear();
    const form = /** @type {HTMLFormElement} */ (section.querySelector('form'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#sayTyped(form);
    });
  }

  /** Forgets everything shown, for a bot that was started anew. */
  clear() {
    this.#shown.clear();
    const empty = document.createElement('p');
    empty.className = 'empty';
    empty.textContent = 'Nothing was said here since the bot was started.';
    this.#log.replaceChildren(empty);
  }

  /** While older messages are filled in, they are not read out one by one. @param {boolean} busy */
  fillingIn(busy) {
    this.#log.ariaBusy = String(busy);
    if (this.#newest) this.#bringIntoView(this.#newest);
  }

  /** Shows a message, or its new state where it is shown already. @param {Message} message */
  show(message) {
    const follows = message.from === 'person' || this.#seesNewest();
    const before = this.#shown.get(message.id);
    const element = this.#element(message);
    this.#shown.set(message.id, element);
    if (before === undefined) this.#add(message, element);
    else this.#replace(before, element);
    if (before === undefined && follows) this.#follow(element);
  }

  /** Goes to a new message, and again once its pictures have their size. @param {HTMLElement} element */
  #follow(element) {
    this.#newest = element;
    this.#bringIntoView(element);
    for (const picture of element.querySelectorAll('img')) {
      picture.addEventListener('load', () => {
        if (this.#newest === element) this.#bringIntoView(element);
      });
    }
  }

  /** Scrolls the conversation, never the page, until the message is seen: its end, or its start where it is too long. */
  #bringIntoView(/** @type {HTMLElement} */ element) {
    const view = this.#log.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    const margin = 16;
    const down = Math.min(bottom + margin - view.bottom, top - margin - view.top);
    if (down > 0) this.#log.scrollTop += down;
  }

  /** True while the reader is at the newest message rather than reading what was said before. */
  #seesNewest() {
    if (!this.#newest?.isConnected) return true;
    return this.#newest.getBoundingClientRect().top < this.#log.getBoundingClientRect().bottom;
  }

  /** @param {Message} message @param {HTMLElement} element */
  #add(message, element) {
    this.#log.querySelector('.empty')?.remove();
    const root = message.thread === undefined ? undefined : this.#shown.get(message.thread);
    const into = root?.querySelector('.replies') ?? this.#log;
    into.append(element);
  }

  /** @param {HTMLElement} before @param {HTMLElement} after */
  #replace(before, after) {
    after.querySelector('.replies')?.append(...(before.querySelector('.replies')?.childNodes ?? []));
    before.replaceWith(after);
  }

  /** @param {Message} message */
  #element(message) {
    const element = document.createElement('article');
    element.className = `message ${message.from}`;
    element.dataset.id = message.id;
    element.append(who(message));
    if (message.text !== undefined) element.append(bubble(message.text));
    for (const card of message.cards) element.append(this.#card(card, message));
    if (message.place === 'channel' && message.thread === undefined) element.append(replies());
    return element;
  }

  /** @param {unknown} content @param {Message} message */
  #card(content, { id, place, thread }) {
    const element = document.createElement('div');
    element.className = 'bubble card';
    const within = place === 'channel' ? { thread: thread ?? id } : {};
    element.append(renderCard(content, (pressed) => this.#onSay({ ...pressed, ...within })));
    return element;
  }

  /** @param {HTMLFormElement} form */
  #sayTyped(form) {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('text'));
    const text = field.value.trim();
    field.value = '';
    field.focus();
    if (text !== '') this.#onSay({ text, shown: text });
  }
}

/** @param {Message} message */
function who({ from, at }) {
  const line = document.createElement('p');
  line.className = 'who';
  const name = document.createElement('b');
  name.textContent = names[from];
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = clockTime.format(new Date(at));
  line.append(name, ' ', time);
  return line;
}

/** @param {string} text */
function bubble(text) {
  const element = document.createElement('div');
  element.className = 'bubble';
  element.textContent = text;
  return element;
}

function replies() {
  const element = document.createElement('div');
  element.className = 'replies';
  return element;
}
