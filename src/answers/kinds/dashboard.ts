import type { Outcome } from '../../indicators/indicator.ts';
import type { StoredObservation } from '../../indicators/observation.ts';
import { periodLabel, shiftMonths, type Interval, type Period } from '../../indicators/period.ts';
import type { Question } from '../../questions/question.ts';
import type { PeriodRef } from '../../questions/question-parts.ts';
import type { Answer, Figure, FigureRow } from '../answer.ts';
import type { DashboardGroup } from '../overview-answers.ts';
import { overviewOf, rowFor, type FoundRow, type Overview } from '../figure-row.ts';
import { areaOf, indicatorOf, wholesOf, type Library } from '../library.ts';
import { standingWhere } from '../named-exceptions.ts';
import { newestEnd, quarterEnding } from '../quarter-meant.ts';

/**
 * All outcomes and indicators of one quarter: what was published for periods that end with it, each on its usual basis, and
 * whatever was given a colour for another area; where there is none, the newest figure of the year before its end.
 */
export async function answerDashboard(
  { period }: Extract<Question, { kind: 'dashboard' }>,
  library: Library,
): Promise<Answer> {
  const { catalogue } = library;
  const { found, without, figures } = await overviewOf(catalogue.indicators, { wholes: wholesOf(catalogue) }, library);
  const quarter = quarterOf(period, newestEnd(found), library);
  const headlines = found.flatMap((each) => rowAt(each, quarter.end, library));
  const lately = latelyPublished(quarter, figures, library);
  const rows = Map.groupBy(
    [...headlines, ...lately.filter(({ figure, published }) => isElsewhere(figure) && published !== undefined)].filter(
      ({ figure }) => figure.observation.period.end === quarter.end,
    ),
    ({ figure }) => figure.indicator.id,
  );
  const earlier = new Map(
    lately
      .filter(({ figure }) => !isElsewhere(figure) && !rows.has(figure.indicator.id))
      .map((row) => [row.figure.indicator.id, row]),
  );
  return {
    kind: 'dashboard',
    period: quarter,
    groups: catalogue.outcomes.map((outcome): DashboardGroup => {
      const indicators = catalogue.indicators.filter((each) => each.outcome === outcome.id);
      return {
        outcome,
        ...judgementAt(outcome, quarter.end),
        rows: indicators.flatMap(({ id }) => rows.get(id) ?? []),
        earlier: indicators.flatMap(({ id }) => earlier.get(id) ?? []),
        without: indicators.filter(({ id }) => !rows.has(id) && !earlier.has(id)),
      };
    }),
    held: found.length,
    lookedAt: found.length + without.length,
    standing: await standingWhere(() => true, library),
    next: neighbouring(quarter, rows.size > 0, library),
  };
}

/** The quarter asked for, by its last day; one counted back counts from the newest there is. */
function quarterOf(period: PeriodRef | undefined, newest: string | undefined, { catalogue, today }: Library): Period {
  const at = quarterEnding(newest ?? today, catalogue.calendar);
  const meant =
    period === undefined
      ? at
      : period.kind === 'exact'
        ? quarterEnding(period.interval.end, catalogue.calendar)
        : shiftMonths(at, -period.count * (period.unit === 'year' ? 12 : 3));
  return { ...meant, label: periodLabel('quarter', meant, catalogue.calendar) };
}

/** The published figure of the indicator that ends with the quarter; one that is made up only where nothing else is. */
function rowAt({ figure, points }: FoundRow, end: string, library: Library): readonly FigureRow[] {
  const ending = points.filter((point) => point.period.end === end);
  const observation = ending.find((point) => point.status !== 'illustrative') ?? ending[0];
  if (observation === undefined) return [];
  return [{ ...rowFor({ ...figure, observation }, library), ...colourOf(observation) }];
}

/** What was published of wholes for periods that end within the year up to the quarter's end, the oldest first. */
function latelyPublished(quarter: Interval, figures: Overview['figures'], library: Library): readonly FigureRow[] {
  const { catalogue } = library;
  const from = shiftMonths(quarter, -9).start;
  return figures
    .filter(({ status, value }) => status !== 'illustrative' && value !== null)
    .filter(({ period }) => from <= period.end && period.end <= quarter.end)
    .toSorted((a, b) => a.period.end.localeCompare(b.period.end))
    .map((observation) => {
      const indicator = indicatorOf(catalogue, observation.indicator);
      const figure = { indicator, area: areaOf(catalogue, observation.area), observation };
      return { ...rowFor(figure, library), ...colourOf(observation) };
    });
}

function isElsewhere({ indicator, area }: Figure): boolean {
  return area.id !== indicator.headlineArea;
}

function colourOf({ publishedRag: rag, period }: StoredObservation): Pick<FigureRow, 'published'> {
  return rag === undefined ? {} : { published: { rag, period } };
}

function judgementAt({ judgements }: Outcome, end: string): Pick<DashboardGroup, 'judgement'> {
  const judgement = judgements.find((each) => each.period.end === end);
  return judgement === undefined ? {} : { judgement };
}

/** The quarter before and the year before. */
function neighbouring(quarter: Interval, some: boolean, { catalogue }: Library) {
  const texts = [3, 12].map((months) => {
    const label = periodLabel('quarter', shiftMonths(quarter, -months), catalogue.calendar);
    return `Dashboard ${label}`;
  });
  return [...texts, ...(some ? ['Which exceptions stand?'] : [])].map((text) => ({ title: text, text }));
}
