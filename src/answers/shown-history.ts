import type { AlertLogReader, AlertStep } from '../alerts/alert-log.ts';
import type { Exception } from '../alerts/exception.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';

/** A step of the alert log with the figure that it speaks of, as long as readers are shown the value that it had then. */
export interface ShownStep extends Omit<AlertStep, 'value'> {
  readonly figure?: StoredObservation;
  /** Set where its figure was taken back, corrected or hidden since. */
  readonly gone?: true;
}

/** Every step of an exception, oldest first, without the values that readers are not shown any more. */
export async function shownHistory(
  { reference, series }: Pick<Exception, 'reference' | 'series'>,
  alerts: Pick<AlertLogReader, 'history'>,
  reader: Pick<IndicatorReader, 'series'>,
): Promise<readonly ShownStep[]> {
  const figures = await reader.series(series);
  return (await alerts.history(reference)).map(({ value, ...step }) => {
    if (value === undefined) return step;
    const figure = figures.find((each) => each.period.label === step.period && each.value === value);
    return figure === undefined ? { ...step, gone: true } : { ...step, figure };
  });
}
