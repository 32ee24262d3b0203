import type { Outcome } from '../../indicators/indicator.ts';
import type { StoredObservation } from '../../indicators/observation.ts';
import { financialQuarter, periodLabel, shiftMonths, type Interval, type Period } from '../../indicators/period.ts';
import type { PeriodRef, Question } from '../../questions/question.ts';
import type { Answer, Figure, FigureRow } from '../answer.ts';
import type { DashboardGroup } from '../overview-answers.ts';
import { overviewOf, rowFor, type FoundRow } from '../figure-row.ts';
import { areaOf, indicatorOf, type Library } from '../library.ts';
import { standingWhere } from '../named-exceptions.ts';

/**
 * All outcomes and indicators of one quarter: what was published for periods that end with it, each on its usual basis, and
 * whatever was given a colour for another area; where there is none, the newest figure of the year before its end.
 */
export async function answerDashboard(
  { period }: Extract<Question, { kind: 'dashboard' }>,
  library: Library,
): Promise<Answer> {
  const { catalogue } = library;
  const { found, without } = await overviewOf(catalogue.indicators, {}, library);
  const quarter = quarterOf(period, newestEnd(found), library);
  const headlines = found.flatMap((each) => rowAt(each, quarter.end, library));
  const lately = await latelyPublished(quarter, library);
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

/** The newest day that any published headline figure reaches. */
function newestEnd(found: readonly FoundRow[]): string | undefined {
  const ends = found.flatMap(({ figure: { observation } }) =>
    observation.status === 'illustrative' ? [] : [observation.period.end],
  );
  return (
    ends.toSorted().at(-1) ??
    found
      .map(({ figure }) => figure.observation.period.end)
      .toSorted()
      .at(-1)
  );
}

/** The quarter asked for, by its last day; one counted back counts from the newest there is. */
function quarterOf(period: PeriodRef | undefined, newest: string | undefined, { catalogue, today }: Library): Period {
  const at = quarterEnding(newest ?? today, catalogue.calendar.yearStartsInMonth, catalogue);
  const meant =
    period === undefined
      ? at
      : period.kind === 'exact'
        ? quarterEnding(period.interval.end, catalogue.calendar.yearStartsInMonth, catalogue)
        : shiftMonths(at, -period.count * (period.unit === 'year' ? 12 : 3));
  return { ...meant, label: periodLabel('quarter', meant, catalogue.calendar) };
}

/** The quarter of the financial year in which a day lies. */
function quarterEnding(day: string, startsIn: number, { calendar }: Library['catalogue']): Interval {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const into = (month - startsIn + 12) % 12;
  return financialQuarter(month >= startsIn ? year : year - 1, Math.floor(into / 3) + 1, calendar);
}

/** The published figure of the indicator that ends with the quarter; one that is made up only where nothing else is. */
function rowAt({ figure, points }: FoundRow, end: string, library: Library): readonly FigureRow[] {
  const ending = points.filter((point) => point.period.end === end);
  const observation = ending.find((point) => point.status !== 'illustrative') ?? ending[0];
  if (observation === undefined) return [];
  return [{ ...rowFor({ ...figure, observation }, library), ...colourOf(observation) }];
}

/** What was published of wholes for periods that end within the year up to the quarter's end, the oldest first. */
async function latelyPublished(quarter: Interval, library: Library): Promise<readonly FigureRow[]> {
  const { catalogue, indicators } = library;
  const figures = await indicators.figures({
    indicators: catalogue.indicators.map(({ id }) => id),
    areas: catalogue.areas.filter(({ kind }) => kind !== 'district').map(({ id }) => id),
    from: shiftMonths(quarter, -9).start,
  });
  return figures
    .filter(({ status, value, period }) => status !== 'illustrative' && value !== null && period.end <= quarter.end)
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
