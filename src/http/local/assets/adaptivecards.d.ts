import type * as Renderer from 'adaptivecards';

declare global {
  /** The official renderer, which the page loads as a classic script. */
  var AdaptiveCards: typeof Renderer;
}
