/**
 * The colours of a chart. Each stands out from white by at least 3 to 1, and lines also differ by dash and by their
 * written name, so that no colour has to be told from another.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#1b1b1b',
  quiet: '#5a5a5a',
  grid: '#e3e3e3',
  main: '#0b4f8a',
  comparison: '#8a5a00',
  target: '#a3195b',
} as const;

export const fontName = 'Source Sans 3';
