import type { Indicator } from '../indicators/indicator.ts';
import { statuses } from '../indicators/observation.ts';
import type { Component, Observation, Status } from '../indicators/observation.ts';
import { readCellNumber, readCount } from './cell-number.ts';
import type { CellNumber } from './cell-number.ts';
import type { LongRow } from './formats/long-row.ts';
import type { Separator } from './tables/separator.ts';
import { foldName } from './names.ts';
import { remembered } from './remembered.ts';
import { ofRow, Refusal } from './sentences.ts';

/** The figure itself: what a row says was measured, and how firmly. */
export type RowFigure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status' | 'note' | 'components'>;

/** Reads the row's value with its status, numerator, denominator, note and parts. */
export function readFigure(cells: LongRow, indicator: Indicator, separator: Separator): RowFigure | Refusal {
  const value = readValue(cells.value, indicator, separator);
  if (value instanceof Refusal) return value;
  const status = readStatus(cells.status, value);
  if (status instanceof Refusal) return status;
  const numerator = readCount('numerator', cells.numerator, separator);
  if (numerator instanceof Refusal) return numerator;
  const denominator = readCount('denominator', cells.denominator, separator);
  if (denominator instanceof Refusal) return denominator;
  const components = readComponents(cells.components, separator);
  if (components instanceof Refusal) return components;
  // What a decimal comma cuts off a value falls into the next column, and the figure that is left looks sound.
  if (/^\d+%?$/u.test(cells.note) && /^\d+$/u.test(cells.value))
    return new Refusal(ofRow.numberAsNote(cells.note, cells.value));
  return {
    value: value.kind === 'number' ? value.value : null,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    status,
    ...(cells.note === '' ? {} : { note: cells.note }),
    components,
  };
}

function readValue(cell: string, indicator: Indicator, separator: Separator): CellNumber | Refusal {
  const read = readCellNumber('value', cell, separator);
  if (read instanceof Refusal || read.kind !== 'number') return read;
  const isPercent = indicator.unit.kind === 'percent';
  if (read.percentSign && !isPercent) return new Refusal(ofRow.percentSign(cell, indicator.unit.name));
  if (read.value < 0) return new Refusal(ofRow.negative('value', cell));
  if (indicator.unit.kind === 'count' && !Number.isInteger(read.value)) {
    return new Refusal(ofRow.notWhole(cell, indicator.unit.name));
  }
  if (isPercent && read.value > 100) return new Refusal(ofRow.above100(cell));
  return read;
}

const statusOf = remembered((cell: string): Status | undefined => {
  const folded = foldName(cell);
  return statuses.find((each) => each === folded);
});

/** A value without a status is final; no value is missing, unless the status says that it was suppressed. */
function readStatus(cell: string, value: CellNumber): Status | Refusal {
  const named = cell === '' ? undefined : statusOf(cell);
  if (cell !== '' && named === undefined) return new Refusal(ofRow.unknownWord('status', cell, statuses));
  if (value.kind !== 'number') return named === 'suppressed' ? named : value.kind;
  if (named === 'missing' || named === 'suppressed') return new Refusal(ofRow.valueDespiteStatus(named));
  return named ?? 'final';
}

// Most figures have none, so that one list serves them all.
const noComponents: readonly Component[] = [];

/** Parts are written "Adults=12; Children=3". */
function readComponents(cell: string, separator: Separator): readonly Component[] | Refusal {
  if (cell === '') return noComponents;
  const components: Component[] = [];
  for (const part of cell.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const at = part.lastIndexOf('=');
    if (at < 1) return new Refusal(ofRow.component(part));
    const value = readCount('components', part.slice(at + 1), separator);
    if (value instanceof Refusal) return value;
    if (value === undefined) return new Refusal(ofRow.component(part));
    components.push({ name: part.slice(0, at).trim(), value });
  }
  return components;
}
