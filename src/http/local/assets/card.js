import { hostConfig } from './host-config.js';
import { htmlOf } from './markdown.js';
import { pressedOf } from './pressed.js';

/** @typedef {import('./pressed.js').Pressed} Pressed */

const { AdaptiveCards } = globalThis;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text);
  result.didProcess = true;
};

/**
 * Renders a card as Teams would, with its buttons; where it can't be rendered, says so instead of showing nothing.
 * @param {unknown} content
 * @param {(pressed: Pressed) => void} onPress
 * @returns {HTMLElement}
 */
export function renderCard(content, onPress) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.onExecuteAction = (action) => execute(action, onPress);
  card.parse(content);
  const element = card.render();
  if (element !== undefined && element.childElementCount > 0) return element;
  const problem = document.createElement('p');
  problem.textContent = 'This card can’t be shown: it is not an Adaptive Card that the renderer understands.';
  return problem;
}

/**
 * @param {import('adaptivecards').Action} action
 * @param {(pressed: Pressed) => void} onPress
 */
function execute(action, onPress) {
  if (action instanceof AdaptiveCards.OpenUrlAction && action.url) {
    window.open(action.url, '_blank', 'noopener,noreferrer');
  } else if (action instanceof AdaptiveCards.SubmitAction || action instanceof AdaptiveCards.ExecuteAction) {
    onPress(pressedOf(action.title ?? '', action.data));
  }
}
