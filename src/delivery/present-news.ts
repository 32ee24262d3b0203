import type { Exception, JudgedFigure, Withdrawal } from '../alerts/exception.ts';
import type { Digest, DigestMove } from '../digests/digest.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { News, ToldAnswer, ToldExceptions } from './news.ts';
import { figuresBehind } from './shown.ts';
import type { ShownFigure } from './shown-figure.ts';

/** How things are now: the exception of a reference, and whether and how a stated value was taken back. */
export interface Present {
  readonly exception: (reference: string) => Exception | undefined;
  readonly withdrawal: (figure: ShownFigure) => Withdrawal | undefined;
}

/**
 * News as it would be told now. A card of exceptions follows their states; a digest and a reply tell of their own moment,
 * and lose only the values that were taken back.
 */
export function presentNews(news: News, present: Present): News {
  const one = (each: Exception): Exception => withoutWithdrawn(present.exception(each.reference) ?? each, present);
  const now = (exceptions: readonly Exception[]): readonly Exception[] => exceptions.map(one);
  const then = (exceptions: readonly Exception[]): readonly Exception[] =>
    exceptions.map((each) => withoutWithdrawn(each, present));
  switch (news.kind) {
    case 'greeting':
      return news;
    case 'exceptions':
      return presentTold(news, now);
    case 'standing':
      return { ...news, exceptions: now(news.exceptions) };
    case 'changes':
      return {
        ...news,
        changes: news.changes.map(({ what, exception }) => ({ what, exception: withoutWithdrawn(exception, present) })),
      };
    case 'answer':
      return presentAnswer(news, present);
    case 'digest':
      return { ...news, digest: presentDigest(news.digest, then, present) };
    default:
      return news;
  }
}

function presentTold(news: ToldExceptions, now: Each): ToldExceptions {
  const { raised, cleared, folded, meanwhile } = news;
  return {
    ...news,
    raised: now(raised),
    cleared: now(cleared),
    ...(folded && {
      folded: folded.flatMap(({ exception, into }) => now([exception]).map((each) => ({ exception: each, into }))),
    }),
    ...(meanwhile && { meanwhile: now(meanwhile) }),
  };
}

/** Of an answer nothing is left once any of its values was taken back: a chart can't lose one of its points. */
function presentAnswer(news: ToldAnswer, { withdrawal }: Present): ToldAnswer {
  const withdrawn = news.figures.map(withdrawal).find((each) => each !== undefined);
  return withdrawn === undefined ? news : { ...news, figures: [], withdrawn };
}

type Each = (exceptions: readonly Exception[]) => readonly Exception[];

function presentDigest(digest: Digest, then: Each, present: Present): Digest {
  const moves = (list: readonly DigestMove[]): readonly DigestMove[] => list.map((each) => presentMove(each, present));
  return {
    ...digest,
    raised: then(digest.raised),
    continuing: then(digest.continuing),
    cleared: then(digest.cleared),
    improved: moves(digest.improved),
    worsened: moves(digest.worsened),
  };
}

function presentMove(move: DigestMove, present: Present): DigestMove {
  const { series, now, before } = move;
  return {
    ...move,
    now: marked(now, series, present),
    ...(before === undefined ? {} : { before: marked(before, series, present) }),
  };
}

/** The exception without any value that was taken back; what its verdict stood on goes with them. */
export function withoutWithdrawn(exception: Exception, present: Pick<Present, 'withdrawal'>): Exception {
  const { series, evidence, crossedOn, before, lastTold, ...rest } = exception;
  const each = (figure: JudgedFigure): JudgedFigure => marked(figure, series, present);
  const after: Exception = {
    ...rest,
    series,
    raisedOn: each(rest.raisedOn),
    latest: each(rest.latest),
    ...(crossedOn ? { crossedOn: each(crossedOn) } : {}),
    ...(before ? { before: each(before) } : {}),
    ...(lastTold ? { lastTold: each(lastTold) } : {}),
  };
  const behind = (evidence ?? []).flatMap((ground) => figuresBehind(series, ground));
  const holds = behind.every((figure) => present.withdrawal(figure) === undefined);
  return evidence !== undefined && holds && after.latest.withdrawn === undefined ? { ...after, evidence } : after;
}

type Stated = Pick<JudgedFigure, 'period' | 'value' | 'withdrawn'>;

function marked<Figure extends Stated>(figure: Figure, series: SeriesKey, { withdrawal }: Pick<Present, 'withdrawal'>) {
  if (figure.withdrawn !== undefined) return figure;
  const withdrawn = withdrawal({ ...series, end: figure.period.end, value: figure.value });
  return withdrawn === undefined ? figure : { ...figure, withdrawn };
}
