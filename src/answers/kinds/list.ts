import { notUpdated } from '../../digests/not-updated.ts';
import { countsForRules } from '../../indicators/observation.ts';
import { signalOf } from '../../indicators/signal-of.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { intervalText } from '../../questions/period-text.ts';
import type { ListQuestion, PeriodRef, Pick as PickName } from '../../questions/question-parts.ts';
import type { Answer, Comparison, FigureRow } from '../answer.ts';
import type { Judged } from '../judged.ts';
import type { ListAnswer } from '../overview-answers.ts';
import { comparisonWith, type FigureComparator } from '../comparisons.ts';
import { colouredAs } from '../coloured-as.ts';
import { overviewOf, publishedRagOf, type FoundRow, type Overview } from '../figure-row.ts';
import { areaOf, outcomeOf, wholesOf, type Library } from '../library.ts';
import { isSeries } from '../next.ts';
import { newestEnd, spanMeant } from '../quarter-meant.ts';
import { saysOf } from '../says.ts';
import { againstTarget } from '../target.ts';

type Judge = (found: FoundRow, question: ListQuestion, overview: Overview) => Promise<Judged>;

/** Which indicators are of a sort, of how many looked at; those that could not be judged are counted by why. */
export async function answerList(question: ListQuestion, library: Library): Promise<Answer> {
  const { catalogue } = library;
  const outcome = question.outcome === undefined ? undefined : outcomeOf(catalogue, question.outcome);
  const area = question.area === undefined ? undefined : areaOf(catalogue, question.area);
  const indicators = catalogue.indicators.filter((each) => outcome === undefined || each.outcome === outcome.id);
  const overview = await overviewOf(
    indicators,
    area === undefined ? { wholes: wholesOf(catalogue) } : { area },
    library,
  );
  const judged = await Promise.all(overview.found.map((each) => judges[question.pick](each, question, overview)));
  const rows = judged.flatMap((each) => ('is' in each && each.is && each.byRule === undefined ? [each.row] : []));
  const unjudged = Map.groupBy(
    judged.flatMap((each) => ('unjudged' in each ? [each] : [])),
    (each) => each.unjudged,
  );
  return {
    kind: 'list',
    pick: question.pick,
    ...(question.against === undefined ? {} : { against: question.against }),
    ...thanOf(question, catalogue),
    ...(question.period === undefined ? {} : { during: { label: labelOf(question.period, overview) } }),
    ...(question.since === undefined ? {} : { since: question.since }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(area === undefined ? {} : { area }),
    rows: inOrder(question.pick, rows),
    byRule: judged.flatMap((each) => ('is' in each && each.is && each.byRule === true ? [each.row] : [])),
    lookedAt: overview.found.length,
    without: overview.without,
    unjudged: [...unjudged].map(([why, each]) => ({ why, indicators: each.map(({ row }) => row.figure.indicator) })),
    next: trendsOf(rows, overview, question.area),
  };
}

function thanOf({ than }: ListQuestion, catalogue: Catalogue): Pick<ListAnswer, 'than'> {
  const id = than && catalogue.comparators[than];
  return id === undefined ? {} : { than: areaOf(catalogue, id) };
}

function labelOf(period: PeriodRef, { found, library }: Overview): string {
  const { catalogue, today } = library;
  return intervalText(spanMeant(period, newestEnd(found) ?? today, catalogue.calendar), catalogue.calendar);
}

/** The trends of the first of those listed, where there is a series to show. */
function trendsOf(rows: readonly FigureRow[], { found }: Overview, asked: string | undefined): ListAnswer['next'] {
  const listed = new Set(rows.map(({ figure }) => figure.indicator.id));
  return found
    .filter(({ figure, points }) => listed.has(figure.indicator.id) && isSeries(points))
    .slice(0, 3)
    .map(({ figure: { indicator, area } }) => {
      const text = `${indicator.name} trend${asked === undefined ? '' : ` in ${area.name}`}`;
      return { title: text, text };
    });
}

/** What is not updated stands oldest first; everything else in the order of the catalogue. */
function inOrder(pick: PickName, rows: readonly FigureRow[]): readonly FigureRow[] {
  if (pick !== 'not-updated') return rows;
  const end = ({ figure }: FigureRow): string => figure.observation.period.end;
  return rows.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}

/** How each list judges a figure: the whole list. */
const judges: Readonly<Record<PickName, Judge>> = {
  red: colouredAs,
  amber: colouredAs,
  green: colouredAs,
  worse: changed,
  better: changed,
  concern: signalled,
  improvement: signalled,
  'has-target': async (found) => ({
    row: { ...found, ...againstTarget(found.figure) },
    is: found.figure.indicator.target !== undefined,
  }),
  'on-target': byTarget,
  'off-target': byTarget,
  'no-target': async (found) => ({ row: found, is: found.figure.indicator.target === undefined }),
  'no-rag': withoutRag,
  'no-baseline': withoutBaseline,
  'not-updated': behind,
};

/** Worse or better than the period before or a year before, or than a wider area, like for like, by polarity. */
async function changed(found: FoundRow, { pick, against, than }: ListQuestion, { library }: Overview): Promise<Judged> {
  const { figure } = found;
  if (figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  const beside = than === undefined ? undefined : [than];
  const comparisons = await eachOf(
    found,
    beside ?? (against === undefined ? ['last-period', 'last-year'] : [against]),
    library,
  );
  const row = { ...found, comparisons };
  const fair = comparisons.flatMap(({ verdict }) => (verdict.comparable ? [verdict] : []));
  if (fair.some(({ difference, similar }) => difference.meaning === pick && similar !== true)) return { row, is: true };
  if (fair.length > 0)
    return figure.indicator.polarity === 'neutral' ? { row, unjudged: 'neutral' } : { row, is: false };
  const nothing = than === undefined ? 'nothing-earlier' : 'nothing-beside';
  return { row, unjudged: comparisons.length > 0 ? 'not-comparable' : nothing };
}

/** Whether the figure meets its indicator's target, or misses it. */
async function byTarget(found: FoundRow, { pick }: ListQuestion): Promise<Judged> {
  const { indicator, observation } = found.figure;
  if (observation.value === null) return { row: found, unjudged: 'hidden' };
  const against = againstTarget(found.figure);
  const row = { ...found, ...against };
  if (against.target === undefined) return { row, unjudged: 'no-target' };
  const says = saysOf(pick === 'on-target' ? 'meets' : 'misses', against.target.verdict, indicator);
  if (says !== 'unknown') return { row, is: says === 'yes' };
  return { row, unjudged: indicator.polarity === 'neutral' ? 'neutral' : 'other-basis' };
}

/** The figure against each of these that is held, each figure once. */
async function eachOf(
  { figure, points }: FoundRow,
  comparators: readonly FigureComparator[],
  library: Library,
): Promise<readonly Comparison[]> {
  const all = await Promise.all(comparators.map((each) => comparisonWith(each, figure, points, library)));
  const held = all.filter((each) => each !== undefined);
  return held.filter((each, at) => held.findIndex(({ other }) => other.observation === each.other.observation) === at);
}

/** By the test that is valid for the series; where none is, why not. */
async function signalled(found: FoundRow, { pick }: ListQuestion, { library }: Overview): Promise<Judged> {
  if (found.figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  const signal = await signalOf(found.figure, library.indicators);
  const row = { ...found, signal };
  if (!signal.tested) return { row, unjudged: signal.why };
  const wanted = pick === 'concern' ? 'worse' : 'better';
  const is = signal.method === 'xmr' ? signal.newest === pick : signal.significant && signal.meaning === wanted;
  return { row, is };
}

/** Whether no earlier figure is held that the newest may be set against. */
async function withoutBaseline(found: FoundRow, _question: ListQuestion, { library }: Overview): Promise<Judged> {
  if (found.figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  const comparisons = await eachOf(found, ['last-period', 'last-year'], library);
  return { row: { ...found, comparisons }, is: !comparisons.some(({ verdict }) => verdict.comparable) };
}

/** Whether no colour was ever published for it. */
async function withoutRag(found: FoundRow): Promise<Judged> {
  if (found.figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  return { row: found, is: publishedRagOf(found.points).published === undefined };
}

/** Whether nothing came after the period named; where none is, whether its next period ended before the newest of any. */
async function behind(found: FoundRow, { since }: ListQuestion, overview: Overview): Promise<Judged> {
  const { observation } = found.figure;
  if (since !== undefined) return { row: found, is: observation.period.end <= since.end };
  if (!countsForRules(observation)) {
    return { row: found, unjudged: observation.status === 'illustrative' ? 'illustrative' : 'hidden' };
  }
  const headlines = overview.found.flatMap(({ figure: { indicator, observation: now } }) =>
    countsForRules(now) ? [{ indicator, now, fresh: false }] : [],
  );
  return { row: found, is: notUpdated(headlines).some((each) => each.indicator === found.figure.indicator.id) };
}
