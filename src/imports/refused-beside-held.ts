import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Observation } from '../indicators/observation.ts';
import { sameFigure } from './changes.ts';
import { periodId } from './figure-id.ts';
import type { Remark } from './import-summary.ts';
import { vintageNoted } from './rate-note.ts';
import type { RowsBesideHeld } from './rows-beside-held.ts';
import { ofRow } from './sentences.ts';
import { isWithdrawal } from './withdrawal.ts';

/** What of a series' rows can't stand beside what is held: older than that, or a rate for other residents. */
export async function refusedBesideHeld(
  indicators: IndicatorReader,
  beside: RowsBesideHeld,
): Promise<readonly Remark[]> {
  return [...(await olderThanHeld(indicators, beside)), ...ofOtherVintage(beside)];
}

/** A newer vintage can not have become known before the one that it replaces. */
async function olderThanHeld(
  indicators: IndicatorReader,
  { rows, byPeriod }: RowsBesideHeld,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const { line, observation } of rows) {
    const same = byPeriod.get(periodId(observation.period));
    if (same === undefined || observation.published >= same.published || sameFigure(same, observation)) continue;
    const since = await knownSince(indicators, same);
    if (since === undefined || observation.published >= since) continue;
    remarks.push({ line, reason: ofRow.olderThanHeld(observation.published, since) });
  }
  return remarks;
}

/** When the held figure was first told: one that an undone import gave back is as old as it was, and a blank is no figure. */
async function knownSince(indicators: IndicatorReader, held: Observation): Promise<string | undefined> {
  if (isWithdrawal(held)) return undefined;
  const vintages = await indicators.vintages(held, held.period);
  return vintages.find((each) => sameFigure(each, held))?.published ?? held.published;
}

/** Rates that were made of counts for one vintage of the population stand in no series beside those for another. */
function ofOtherVintage({ rows, known }: RowsBesideHeld): readonly Remark[] {
  const rates = rows.flatMap(({ line, observation }) => {
    const vintage = vintageNoted(observation.note);
    return vintage === undefined ? [] : [{ line, vintage }];
  });
  if (rates.length === 0) return [];
  const replaced = new Set(rows.map(({ observation }) => periodId(observation.period)));
  const held = known
    .filter(({ period }) => !replaced.has(periodId(period)))
    .flatMap(({ note }) => vintageNoted(note) ?? []);
  return rates.flatMap(({ line, vintage }) => {
    const other = held.find((each) => each !== vintage);
    return other === undefined ? [] : [{ line, reason: ofRow.otherVintage(vintage, other) }];
  });
}
