import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Recipe, Subject } from '../questions/recipe.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { declined } from './declined.ts';
import { fingerprint, shortCode } from '../delivery/fingerprint.ts';
import { libraryAt } from './library-at.ts';
import type { Library } from './library.ts';
import { statedFigures } from './stated-figures.ts';

/** An answer with the code by which it can be built again, and what that takes. */
export interface Answered {
  readonly answer: Answer;
  readonly code: string;
  readonly recipe: Recipe;
}

/** How often an answer is begun anew because a publication came in between. */
const mostTries = 3;

/**
 * Answers from one state of the store, and says which. The code follows from the question and that state alone, so the
 * same question on the same data carries the same code, and nothing needs to be written before the reply.
 */
export async function answerWithRecipe(subject: Subject, library: Library): Promise<Answered> {
  const { answer, publication } = await fromOneState(subject, library);
  const { asOf } = library;
  const state = {
    subject,
    ...(asOf === undefined ? {} : { asOf }),
    publication,
    catalogue: catalogueFingerprint(library.catalogue),
  };
  return { answer, code: shortCode(state), recipe: { ...state, figures: figuresFingerprint(answer) } };
}

async function fromOneState(
  subject: Subject,
  library: Library,
): Promise<{ readonly answer: Answer; readonly publication: number }> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const publication = await newestPublication(library);
    const answer = await answerSubject(subject, library);
    if ((await newestPublication(library)) === publication) return { answer, publication };
  }
  const publication = await newestPublication(library);
  return { answer: await answerSubject(subject, libraryAt(library, { upTo: publication })), publication };
}

function answerSubject(subject: Subject, library: Library): Promise<Answer> {
  if (subject.kind === 'declined') return declined(subject.reason, subject.indicator, library);
  return answerQuestion(subject, library);
}

async function newestPublication({ indicators }: Library): Promise<number> {
  const [newest] = await indicators.publications(1);
  return newest?.id ?? 0;
}

/** A fingerprint of the figures that an answer states: which version of which figure, and its value. */
function figuresFingerprint(answer: Answer): string {
  const stated = statedFigures(answer).map(({ observation }) => {
    const { indicator, area, basis, period, vintage, publication, value } = observation;
    return [indicator, area, basis, period.start, period.end, vintage, publication, value];
  });
  return fingerprint(stated);
}

const known = new WeakMap<Catalogue, string>();

/** A fingerprint of a catalogue, worked out once for each. */
function catalogueFingerprint(catalogue: Catalogue): string {
  const print = known.get(catalogue) ?? fingerprint(catalogue);
  known.set(catalogue, print);
  return print;
}
