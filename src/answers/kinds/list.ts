import { notUpdated } from '../../digests/not-updated.ts';
import { countsForRules } from '../../indicators/observation.ts';
import type { ListQuestion, Pick as PickName } from '../../questions/question.ts';
import type { Answer, Comparison, FigureRow } from '../answer.ts';
import type { ListAnswer, Unjudged } from '../overview-answers.ts';
import { comparisonWith, type FigureComparator } from '../comparisons.ts';
import { computedRagOf } from '../computed-rag.ts';
import { overviewOf, publishedRagOf, type FoundRow, type Overview } from '../figure-row.ts';
import { areaOf, outcomeOf, type Library } from '../library.ts';
import { signalOf } from '../signal-of.ts';

/** What looking at one figure came to: whether it belongs in the list, or why nobody can say. */
type Judged =
  | { readonly row: FigureRow; readonly is: boolean; readonly byRule?: true }
  | { readonly row: FigureRow; readonly unjudged: Unjudged };

type Judge = (found: FoundRow, question: ListQuestion, overview: Overview) => Promise<Judged>;

/** Which indicators are of a sort, of how many looked at; those that could not be judged are counted by why. */
export async function answerList(question: ListQuestion, library: Library): Promise<Answer> {
  const { catalogue } = library;
  const outcome = question.outcome === undefined ? undefined : outcomeOf(catalogue, question.outcome);
  const area = question.area === undefined ? undefined : areaOf(catalogue, question.area);
  const indicators = catalogue.indicators.filter((each) => outcome === undefined || each.outcome === outcome.id);
  const overview = await overviewOf(indicators, { area }, library);
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
    ...(question.since === undefined ? {} : { since: question.since }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(area === undefined ? {} : { area }),
    rows: inOrder(question.pick, rows),
    byRule: judged.flatMap((each) => ('is' in each && each.is && each.byRule === true ? [each.row] : [])),
    lookedAt: overview.found.length,
    without: overview.without,
    unjudged: [...unjudged].map(([why, each]) => ({ why, indicators: each.map(({ row }) => row.figure.indicator) })),
    next: rows.slice(0, 3).map(({ figure }) => trendOf(figure, question.area)),
  };
}

function trendOf({ indicator, area }: FigureRow['figure'], asked: string | undefined): ListAnswer['next'][number] {
  const text = `${indicator.name} trend${asked === undefined ? '' : ` in ${area.name}`}`;
  return { title: text, text };
}

/** What is not updated stands oldest first; everything else in the order of the catalogue. */
function inOrder(pick: PickName, rows: readonly FigureRow[]): readonly FigureRow[] {
  if (pick !== 'not-updated') return rows;
  const end = ({ figure }: FigureRow): string => figure.observation.period.end;
  return rows.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}

/** How each list judges a figure: the whole list. */
const judges: Readonly<Record<PickName, Judge>> = {
  red: coloured,
  amber: coloured,
  green: coloured,
  worse: changed,
  better: changed,
  concern: signalled,
  improvement: signalled,
  'no-target': async (found) => ({ row: found, is: found.figure.indicator.target === undefined }),
  'no-rag': withoutRag,
  'no-baseline': withoutBaseline,
  'not-updated': behind,
};

/** By the newest published colour; where only the rule gives the colour asked for, that is told apart. */
async function coloured(found: FoundRow, { pick }: ListQuestion, { library }: Overview): Promise<Judged> {
  const published = publishedRagOf(found.points);
  const rule = found.figure.indicator.rag;
  const computed = rule === undefined ? undefined : await computedRagOf(found.figure, found.points, library);
  const row = { ...found, ...published, ...(computed === undefined ? {} : { computed }) };
  if (published.published?.rag === pick) return { row, is: true };
  if (computed?.assessed === true && computed.rag === pick) return { row, is: true, byRule: true };
  return published.published === undefined ? { row, unjudged: 'no-published-rag' } : { row, is: false };
}

/** Worse or better than the period before or a year before, like for like, by polarity. */
async function changed(found: FoundRow, { pick, against }: ListQuestion, { library }: Overview): Promise<Judged> {
  const { figure } = found;
  if (figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  const comparisons = await earlierThan(
    found,
    against === undefined ? ['last-period', 'last-year'] : [against],
    library,
  );
  const row = { ...found, comparisons };
  const fair = comparisons.flatMap(({ verdict }) => (verdict.comparable ? [verdict] : []));
  if (fair.some(({ difference, similar }) => difference.meaning === pick && similar !== true)) return { row, is: true };
  if (fair.length > 0)
    return figure.indicator.polarity === 'neutral' ? { row, unjudged: 'neutral' } : { row, is: false };
  return { row, unjudged: comparisons.length > 0 ? 'not-comparable' : 'nothing-earlier' };
}

/** The figure against each of these earlier ones that is held, each figure once. */
async function earlierThan(
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
  const signal = await signalOf(found.figure, library);
  const row = { ...found, signal };
  if (!signal.tested) return { row, unjudged: signal.why };
  const wanted = pick === 'concern' ? 'worse' : 'better';
  const is = signal.method === 'xmr' ? signal.newest === pick : signal.significant && signal.meaning === wanted;
  return { row, is };
}

/** Whether no earlier figure is held that the newest may be set against. */
async function withoutBaseline(found: FoundRow, _question: ListQuestion, { library }: Overview): Promise<Judged> {
  if (found.figure.observation.value === null) return { row: found, unjudged: 'hidden' };
  const comparisons = await earlierThan(found, ['last-period', 'last-year'], library);
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
