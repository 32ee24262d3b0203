import { partsPlayed, type Exception } from '../alerts/exception.ts';
import type { Digest, DigestMove } from '../digests/digest.ts';
import { shortCode } from './fingerprint.ts';
import type { DigestFigure, DigestRecipe } from './recipes.ts';

/** A digest with the code by which its figures are found again, and what that takes. */
export interface CodedDigest {
  readonly digest: Digest;
  readonly code: string;
  readonly recipe: DigestRecipe;
}

/** Gives a digest its code, which follows from the digest alone. */
export function coded(digest: Digest, publication: number): CodedDigest {
  const { at, since } = digest;
  return {
    digest,
    code: shortCode(digest),
    recipe: { digest: { at, since }, publication, figures: figuresOf(digest) },
  };
}

function figuresOf(digest: Digest): readonly DigestFigure[] {
  const exceptions = (['raised', 'continuing', 'cleared'] as const).flatMap((list) =>
    digest[list].flatMap((each) => ofException(each).map((figure) => ({ list, ...figure }))),
  );
  const moves = (['improved', 'worsened'] as const).flatMap((list) =>
    digest[list].flatMap((each) => ofMove(each).map((figure) => ({ list, ...figure }))),
  );
  return [...exceptions, ...moves];
}

/** Each value of an exception once; one that was taken back before stands in no digest. */
function ofException(exception: Exception): readonly Omit<DigestFigure, 'list'>[] {
  const { reference, series } = exception;
  const seen = new Set<string>();
  return partsPlayed.flatMap((part) => {
    const figure = exception[part];
    if (figure === undefined || figure.withdrawn !== undefined) return [];
    const { period, value } = figure;
    const id = `${period.start}|${period.end}|${value}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ part, reference, series, period, value }];
  });
}

function ofMove(move: DigestMove): readonly Omit<DigestFigure, 'list'>[] {
  return (['now', 'before'] as const).flatMap((part) => {
    const moment = move[part];
    return moment === undefined ? [] : [{ part, series: move.series, period: moment.period, value: moment.value }];
  });
}
