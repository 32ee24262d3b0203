import type { Question, Span, Understanding } from '../../src/questions/question.ts';
import type { PeriodRef, ChangesSince } from '../../src/questions/question-parts.ts';

/** An understanding in one short line, for lists of many: "trend vwi @hinckley last:4". */
export function brief(understanding: Understanding): string {
  switch (understanding.outcome) {
    case 'question':
      return questionBrief(understanding.question);
    case 'command':
      return `command ${understanding.command.kind}`;
    case 'declined':
      return ['declined', understanding.reason, understanding.indicator ?? ''].join(' ').trim();
    case 'unclear':
      return `unclear ${understanding.reason}`;
  }
}

/** An understanding with every part of its question, also those that `brief` leaves out. */
export function wholeBrief(understanding: Understanding): string {
  const more = understanding.outcome === 'question' ? partsBeside(understanding.question) : [];
  return [brief(understanding), ...more].join(' ');
}

function partsBeside(question: Question): readonly string[] {
  switch (question.kind) {
    case 'beyond':
      return [question.side, String(question.value)];
    case 'compare-with':
      return [...(question.asks ? [question.asks] : []), ...(question.significant ? ['significant'] : [])];
    case 'releases':
      return [
        ...(question.late === true ? ['late'] : []),
        ...(question.within ? [`${question.within.which} ${question.within.unit}`] : []),
      ];
    case 'rag':
      return question.why === true ? ['why'] : [];
    case 'compare-areas': {
      const { focus, end, count, asks, significant } = question;
      return [
        ...(focus ? [`of:${focus}`] : []),
        ...(end ? [end] : []),
        ...(count ? [String(count)] : []),
        ...(asks ? [asks] : []),
        ...(significant ? ['significant'] : []),
      ];
    }
    default:
      return [];
  }
}

export function questionBrief(question: Question): string {
  if (question.kind === 'several') return `several: ${question.questions.map(questionBrief).join(', ')}`;
  const parts = Object.entries(question).map(([key, value]) => {
    if (
      key === 'kind' ||
      key === 'indicator' ||
      key === 'outcome' ||
      key === 'what' ||
      key === 'pick' ||
      key === 'term' ||
      key === 'reference'
    )
      return String(value);
    if (key === 'area') return `@${String(value)}`;
    if (key === 'areas') return `[${question.kind === 'compare-areas' ? question.areas.join(' ') : ''}]`;
    if (key === 'basis') return `~${String(value)}`;
    if (key === 'than') return `vs:${String(value)}`;
    if (key === 'comparator') return `vs:${String(value)}`;
    return '';
  });
  const since = question.kind === 'changes' ? sinceBrief(question.since) : '';
  const period = 'period' in question && question.period ? periodBrief(question.period) : '';
  const ends = question.kind === 'change' ? `${periodBrief(question.from)} to ${periodBrief(question.to)}` : '';
  const span = 'span' in question && question.span ? spanBrief(question.span) : '';
  return [...parts, since, period, ends, span].filter((part) => part !== '').join(' ');
}

function sinceBrief(since: ChangesSince): string {
  if (since.kind === 'named') return `since:${since.interval.end}`;
  return since.kind === 'back' ? `since:${since.count}${since.unit}` : since.kind;
}

function periodBrief(period: PeriodRef): string {
  if (period.kind === 'back') return `back:${period.count}${period.unit}`;
  return `${period.interval.start.slice(0, 7)}..${period.interval.end.slice(0, 7)}${period.months ? ' months' : ''}`;
}

function spanBrief(span: Span): string {
  if (span.kind === 'last') return `last:${span.count}`;
  return `${span.interval.start.slice(0, 7)}...${span.interval.end.slice(0, 7)}`;
}
