import type { Ground } from '../alerts/evidence.ts';
import type { Exception, JudgedFigure } from '../alerts/exception.ts';
import type { DigestMove } from '../digests/digest.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { News, ToldExceptions } from './news.ts';
import type { ShownFigure } from './shown-figure.ts';

/** Which exceptions a piece of news shows, by reference. */
export function exceptionsIn(news: News): readonly Exception[] {
  switch (news.kind) {
    case 'greeting':
      return [];
    case 'exceptions':
      return [...news.raised, ...news.cleared, ...foldedIn(news), ...(news.meanwhile ?? [])];
    case 'standing':
      return news.exceptions;
    case 'changes':
      return news.changes.map(({ exception }) => exception);
    case 'digest':
      return [...news.digest.raised, ...news.digest.continuing, ...news.digest.cleared];
    default:
      return [];
  }
}

function foldedIn({ folded = [] }: ToldExceptions): readonly Exception[] {
  return folded.map(({ exception }) => exception);
}

/** Every value that a piece of news states and that was not taken back; each once. */
export function figuresIn(news: News): readonly ShownFigure[] {
  const moves = news.kind === 'digest' ? [...news.digest.improved, ...news.digest.worsened] : [];
  const asked = news.kind === 'answer' ? news.figures : [];
  const shown = [...exceptionsIn(news).flatMap(figuresOf), ...moves.flatMap(figuresOfMove), ...asked];
  return [...new Map(shown.map((each) => [shownId(each), each])).values()];
}

/** A text that is equal for the same value of the same figure, and differs otherwise. */
export function shownId({ indicator, area, basis, end, value }: ShownFigure): string {
  return [indicator, area, basis, end, value].join('|');
}

function figuresOf(exception: Exception): readonly ShownFigure[] {
  const { series, raisedOn, crossedOn, before, latest, lastTold, evidence = [] } = exception;
  const judged = [raisedOn, crossedOn, before, latest, lastTold].flatMap((figure) => shownOf(series, figure));
  return [...judged, ...evidence.flatMap((ground) => figuresBehind(series, ground))];
}

/** The values of a series, and of those it was set against, that one ground of a verdict states or was reckoned from. */
export function figuresBehind(series: SeriesKey, ground: Ground): readonly ShownFigure[] {
  switch (ground.kind) {
    case 'run':
      return ground.periods.map(({ end, value }) => ({ ...series, end, value }));
    case 'beside':
      return (ground.figures ?? []).map((figure) => ({ ...series, ...figure }));
    case 'revised':
      return ground.end === undefined ? [] : [{ ...series, end: ground.end, value: ground.to }];
    default:
      return [];
  }
}

function shownOf(series: SeriesKey, figure: JudgedFigure | undefined): readonly ShownFigure[] {
  if (figure === undefined || figure.withdrawn !== undefined) return [];
  return [{ ...series, end: figure.period.end, value: figure.value }];
}

function figuresOfMove({ series, now, before }: DigestMove): readonly ShownFigure[] {
  return [now, before].flatMap((moment) =>
    moment === undefined || moment.withdrawn !== undefined
      ? []
      : [{ ...series, end: moment.period.end, value: moment.value }],
  );
}
