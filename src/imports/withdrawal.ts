import type { Observation, StoredObservation } from '../indicators/observation.ts';

/** What stands where a withdrawn import was the first to say anything: nothing, with the reason. */
export function withdrawn(figure: StoredObservation, published: string): Observation {
  const { indicator, area, basis, period, source } = figure;
  const note = `${noteStart}${figure.publication}.`;
  const nothing = { value: null, status: 'missing', components: [], standings: [] } as const;
  return { indicator, area, basis, period, ...nothing, note, source, published };
}

/** What stood before a withdrawn import changed it, told again on the day of the withdrawal. */
export function restored({ publication, vintage, ...figure }: StoredObservation, published: string): Observation {
  void [publication, vintage];
  return { ...figure, published };
}

const noteStart = 'Withdrawn with import ';

/** Whether the figure says no more than that another one was withdrawn. */
export function isWithdrawal({ status, note }: Observation): boolean {
  return status === 'missing' && (note?.startsWith(noteStart) ?? false);
}
