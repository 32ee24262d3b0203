import type { Indicator } from '../../indicators/indicator.ts';
import { foldName } from '../names.ts';
import { remembered } from '../remembered.ts';
import { Refusal } from '../sentences.ts';
import type { FormatName, FormatWorld } from './format.ts';

/**
 * Finds the indicators that a name in a foreign file stands for: those that the catalogue lists for the format, or else
 * the one that is called so.
 */
export function subjectsOf(format: FormatName, { catalogue, names }: FormatWorld) {
  const mapped = (catalogue.imports ?? []).filter((each) => each.format === format);
  const listed = new Set(mapped.map((each) => each.indicator));
  return remembered((name: string): readonly Indicator[] => {
    const ids = mapped.filter((each) => each.names.some((known) => foldName(known) === foldName(name)));
    const found = catalogue.indicators.filter((each) => ids.some(({ indicator }) => indicator === each.id));
    if (found.length > 0 || foldName(name) === '') return found;
    const called = names.indicator(name);
    // What the catalogue maps by other names is not to be met by chance under its own as well.
    return called instanceof Refusal || listed.has(called.id) ? [] : [called];
  });
}
