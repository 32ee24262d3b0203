/** @param {string} name */
const pair = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--subtle)' },
  dark: { default: 'var(--text)', subtle: 'var(--subtle)' },
  light: { default: 'var(--text)', subtle: 'var(--subtle)' },
  accent: pair('accent'),
  good: pair('good'),
  warning: pair('warning'),
  attention: pair('attention'),
};

/** @param {string} back @param {string} [border] */
const style = (back, border) => ({
  backgroundColor: `var(--${back})`,
  borderColor: `var(--${border ?? 'line'})`,
  foregroundColors,
});

/** How cards look here: plain, readable, and in the page's own colours, which follow light and dark. */
export const hostConfig = {
  fontFamily: 'var(--font)',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 26 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 18, default: 21, medium: 24, large: 27, extraLarge: 34 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  imageSizes: { small: 40, medium: 80, large: 160 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: style('bubble'),
    emphasis: style('emphasis'),
    good: style('good-back', 'good'),
    warning: style('warning-back', 'warning'),
    attention: style('attention-back', 'attention'),
    accent: style('accent-back', 'accent'),
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 180 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 14,
  },
  table: { cellSpacing: 6 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};
