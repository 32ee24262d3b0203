/** What a bar is drawn on. */
export interface BarScreen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar that shows how much of a long piece of work is done. */
export interface ProgressBar {
  /** From 0 to 1. */
  show(fraction: number): void;
  /** Takes the bar away. */
  end(): void;
}

const width = 30;

/**
 * A bar on a terminal; on anything else nothing. It appears only once there is a part to show, so that a short file,
 * which is read in one piece, has none.
 */
export function progressBar(screen: BarScreen): ProgressBar {
  let shown = '';
  return {
    show: (fraction) => {
      if (screen.isTTY !== true || fraction >= 1) return;
      const done = Math.floor(fraction * width);
      const bar = `[${'#'.repeat(done)}${'.'.repeat(width - done)}] ${Math.floor(fraction * 100)}%`;
      if (bar !== shown) screen.write(`\r${bar}`);
      shown = bar;
    },
    end: () => {
      if (shown !== '') screen.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
