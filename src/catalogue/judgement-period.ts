import { periodLabel } from '../indicators/period.ts';
import { readInterval } from '../questions/period-text.ts';
import type { FiscalCalendar, Period } from '../indicators/period.ts';

/** The period that a board judged, as written in the folder ("Q4 2017/18", "2019/20"); undefined where it names none. */
export function readJudgementPeriod(text: string, calendar: FiscalCalendar): Period | undefined {
  const interval = readInterval(text, calendar);
  return interval && { ...interval, label: periodLabel('quarter', interval, calendar) };
}
