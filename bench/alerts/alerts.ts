import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Rule } from '../../src/alerts/rule.ts';
import { signals } from '../../src/alerts/rule.ts';
import { periodId } from '../../src/imports/figure-id.ts';
import { judgeAll } from '../../src/imports/judge-all.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { IndicatorReader } from '../../src/indicators/indicator-store.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';

/** 40,000 series: 1,000 measures in 40 places, with four quarters held and a fifth that is published. */
const [measures, places, held, xmrPoints] = [1000, 40, 4, 24];

const [processor] = cpus();
console.log(`Machine: ${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}`);
console.log(`Node ${process.versions.node}, SQLite`);

const indicators: readonly Indicator[] = Array.from({ length: measures }, (_, at) => ({
  id: `measure-${at}`,
  name: `Measure ${at}`,
  outcome: 'one',
  unit: { kind: 'percent', name: '%', decimals: 1 },
  basis: 'quarter',
  polarity: 'lower-is-better',
  headlineArea: 'area-0',
  source: 'Bench',
  definition: 'A share.',
  includes: [],
  excludes: [],
  caveats: [],
  breaks: [],
  subsetOf: [],
  overlaps: [],
  aliases: [],
  sensitive: false,
}));
const areas = Array.from({ length: places }, (_, at) => `area-${at}`);
const watches = indicators.map(({ id }) => ({ indicator: id, areas, basis: 'quarter' }) as const);
const base = { name: 'Bench', severity: 'low', explanation: 'Bench.', illustrative: false, watches } as const;
const above = { operator: 'above', value: 40 } as const;
const below = { operator: 'at-or-below', value: 38 } as const;
const plain: readonly Rule[] = [
  { ...base, id: 'threshold', kind: 'threshold', breach: above, recovery: below, confirm: 1 },
  { ...base, id: 'rag', kind: 'rag-worsened', colour: 'published', comparators: {} },
];
const confirmed: readonly Rule[] = [
  { ...base, id: 'confirmed', kind: 'threshold', breach: above, recovery: below, confirm: 2 },
];
const region = { name: 'region', areas: ['area-0'] } as const;
const compared: readonly Rule[] = [
  { ...base, id: 'worse', kind: 'statistically-worse', against: region, neutral: false },
];
const charted: readonly Rule[] = [{ ...base, id: 'xmr', kind: 'special-cause', signals, neutral: false }];

const periods = Array.from({ length: xmrPoints + 1 }, (_, nth) => {
  const quarter = financialQuarter(2014 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = periodOn('quarter', quarter, ukFiscalCalendar);
  if (period === undefined) throw new Error('a quarter is a period of its basis');
  return period;
});

const folder = await mkdtemp(join(tmpdir(), 'safer-bench-'));
const store = await openSqliteStore(folder);
try {
  const quarters = await fill(store, plain, held);
  await measure('threshold and published RAG', plain, quarters);
  await measure('threshold with confirmation', confirmed, quarters);
  await measure('statistically worse than the region, read in batches', compared, quarters);
  await measure(`XmR special cause, ${xmrPoints} points each`, charted, xmrPoints);
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}

/** Publishes the quarters one after the other, and says how long the last publication took as a whole. */
async function fill(into: Store, rules: readonly Rule[], count: number): Promise<number> {
  for (let nth = 0; nth < count; nth += 1) {
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    const observations = [...seriesKeys()].map(({ id, area }) => figure(id, area, nth));
    const input = { name: `Quarter ${nth}`, at: '2021-05-31T09:00:00.000Z', observations };
    await publish({ store: into, catalogue: { indicators, rules: nth + 1 < count ? [] : rules } }, input);
    if (nth + 1 === count)
      console.log(`Publishing 40,000 figures with 2 rules, writing included: ${since(started, cpu)}`);
  }
  return count;
}

/** Judges a publication of one more quarter in every series, in a transaction that is taken back. */
async function measure(what: string, rules: readonly Rule[], count: number): Promise<void> {
  const newest = figure('measure-0', 'area-0', count).period;
  const touched = [...seriesKeys()].map(({ id, area }) => {
    const { indicator, basis } = figure(id, area, count);
    return { key: { indicator, area, basis }, news: [periodId(newest)] };
  });
  const historyOf = (id: string, area: string) => Array.from({ length: count + 1 }, (_, nth) => figure(id, area, nth));
  let judgements = 0;
  let took = '';
  const takenBack = new Error('only measured');
  await store
    .transaction(async (within) => {
      const read: IndicatorReader['figures'] = async ({ indicators: [id = ''], areas: of }) =>
        of.flatMap((area) => historyOf(id, area).map((each) => ({ ...each, publication: 1, vintage: 1 })));
      const made = { ...within, indicators: { ...within.indicators, figures: read } };
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      const judged = await judgeAll(made, touched, { indicators, rules }, { at: '2021-08-31T09:00:00.000Z' });
      took = since(started, cpu);
      judgements = judged.raised.length + judged.cleared.length + judged.worse.length + judged.quiet.length;
      console.log(
        `Judging ${touched.length} series, ${what}: ${took}; ${judgements} judgements, ${judged.raised.length} raised`,
      );
      throw takenBack;
    })
    .catch((fault: unknown) => {
      if (fault !== takenBack) throw fault;
    });
}

function* seriesKeys() {
  for (const { id } of indicators) for (const area of areas) yield { id, area };
}

function figure(indicator: string, area: string, nth: number): Observation {
  const at = Number(indicator.slice(8)) * 7 + Number(area.slice(5)) * 13;
  // One series in 400 breaches now and then.
  const value = at % 400 === 0 && nth >= 4 ? 45 : 20 + ((at + nth * 5) % 15);
  return {
    indicator,
    area,
    basis: 'quarter',
    period: periodOf(nth),
    value,
    numerator: value * 2,
    denominator: 200,
    status: 'final',
    components: [],
    standings: [],
    publishedRag: value > 40 ? 'red' : 'green',
    source: { document: 'Bench' },
    published: periodOf(nth).end,
  };
}

function periodOf(nth: number) {
  const found = periods[nth];
  if (found === undefined) throw new Error('the bench has no such quarter');
  return found;
}

/** How long something took, and how much of that the processor was at work for it: a busy machine makes it wait. */
function since(started: number, cpu: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(cpu);
  return `${((performance.now() - started) / 1000).toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor time`;
}
