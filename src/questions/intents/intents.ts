import type { Intent } from '../intent.ts';
import { area } from './area.ts';
import { behind } from './behind.ts';
import { caveats } from './caveats.ts';
import { changes } from './changes.ts';
import { compareAreas } from './compare-areas.ts';
import { compareWith } from './compare-with.ts';
import { dashboard } from './dashboard.ts';
import { definition } from './definition.ts';
import { exceptions } from './exceptions.ts';
import { held } from './held.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { latest } from './latest.ts';
import { neighbours } from './neighbours.ts';
import { outcome } from './outcome.ts';
import { list } from './list.ts';
import { periods } from './periods.ts';
import { rag } from './rag.ts';
import { releases } from './releases.ts';
import { sideBySide } from './side-by-side.ts';
import { source } from './source.ts';
import { term } from './term.ts';
import { thanks } from './thanks.ts';
import { trend } from './trend.ts';

/**
 * Every intent, in the order in which they are tried. The first that claims every word and fits every slot wins, so the
 * narrow ones come before those that forgive more; `latest` needs no cue and is last.
 */
export const intents: readonly Intent[] = [
  held,
  term,
  exceptions,
  list,
  changes,
  area,
  dashboard,
  history,
  releases,
  source,
  caveats,
  periods,
  definition,
  rag,
  outcome,
  neighbours,
  compareWith,
  compareAreas,
  trend,
  behind,
  thanks,
  help,
  sideBySide,
  latest,
];
