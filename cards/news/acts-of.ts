import { stands } from '../../src/alerts/exception.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Acts } from '../page.ts';
import { inPlace } from '../words/figure.ts';
import { isWithdrawn } from '../words/withdrawal.ts';
import { namedException } from './exception-world.ts';

/** How many exceptions a form offers: the worst, as the list has them first. */
const mostOffered = 10;

/** What may be done about the exceptions of a page; about those that ended or were taken back nothing may. */
export function actsOf(exceptions: readonly Exception[], catalogue: Catalogue): { readonly acts?: Acts } {
  const standing = exceptions.filter((each) => stands(each) && !isWithdrawn(each)).slice(0, mostOffered);
  const [only] = exceptions;
  const about = standing.map((exception) => {
    const named = namedException(exception, catalogue);
    return { reference: exception.reference, words: inPlace({ name: named.name }, { name: named.area }) };
  });
  if (exceptions.length !== 1 || only === undefined) return about.length === 0 ? {} : { acts: { about } };
  return {
    acts: {
      about,
      only: {
        reference: only.reference,
        acknowledged: only.acknowledged !== undefined,
        snoozed: only.snoozed !== undefined,
        task: only.task !== undefined && only.task.done === undefined,
      },
    },
  };
}
