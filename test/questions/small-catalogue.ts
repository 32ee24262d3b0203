import type { Area, AreaKind } from '../../src/indicators/area.ts';
import type { Indicator, Outcome } from '../../src/indicators/indicator.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { VocabularySource } from '../../src/questions/vocabulary-source.ts';

const source = { document: 'Invented paper', place: 'page 1' };

/** A small invented partnership with every trap that words can set: shared names, nested names, a target, a named period. */
export const smallCatalogue: VocabularySource = {
  calendar: ukFiscalCalendar,
  outcomes: [
    outcome('reduce-crime', 'Ongoing reductions in crime', ['reducing crime', 'crime outcome']),
    outcome('reduce-asb', 'Continue to reduce anti-social behaviour', ['ASB outcome']),
  ],
  indicators: [
    indicator('total-crime', 'Total crime', ['crime', 'all crime']),
    indicator('residential-burglary', 'Residential burglary', ['domestic burglary', 'house burglary']),
    indicator('business-burglary', 'Business and community burglary', ['business burglary']),
    indicator('vehicle-crime', 'Vehicle crime', ['vehicle offences', 'car crime'], {
      includes: ['theft of a vehicle', 'theft from a vehicle'],
    }),
    indicator('vwi', 'Violence with injury', ['VWI', 'violence with injury rate']),
    indicator('domestic-vwi', 'Domestic violence with injury', ['DVWI'], { subsetOf: ['vwi'] }),
    indicator(
      'marac',
      '% of cases reviewed at MARAC that are repeats',
      ['MARAC', 'MARAC repeats', 'MARAC repeat rate'],
      {
        unit: { kind: 'percent', name: '%', decimals: 0 },
        target: { value: 40, name: 'SafeLives upper threshold', source },
      },
    ),
    indicator('fte', 'First-time entrants', ['FTE', 'first time entrants to the criminal justice system'], {
      unit: { kind: 'count', name: 'young people', decimals: 0 },
      basis: 'financial-year',
    }),
    indicator('reoffending', 'Re-offending by young offenders', ['young reoffending'], { basis: 'financial-year' }),
    indicator('police-asb', 'Police ASB', ['ASB reported to the police']),
    indicator('sentinel-asb', 'Sentinel ASB', ['Sentinel']),
    indicator('hate-incidents', 'Hate incidents', []),
    indicator('hate-crimes', 'Hate crimes', []),
  ],
  areas: [
    area('blaby', 'Blaby', 'district', [], 'leicestershire'),
    area('charnwood', 'Charnwood', 'district', [], 'leicestershire'),
    area('harborough', 'Harborough', 'district', [], 'leicestershire'),
    area('hinckley', 'Hinckley and Bosworth', 'district', ['Hinckley', 'H&B', 'HBBC'], 'leicestershire'),
    area('melton', 'Melton', 'district', ['Melton Borough'], 'leicestershire'),
    area('nwl', 'North West Leicestershire', 'district', ['NWL', 'NW Leics'], 'leicestershire'),
    area('leicestershire', 'Leicestershire', 'county', ['Leics', 'the county'], 'force'),
    area('leicester', 'Leicester', 'unitary', ['Leicester City'], 'force'),
    area('force', 'Leicestershire (police force area)', 'police-force', ['LLR', 'force area']),
    area('east-midlands', 'East Midlands', 'region', ['the region']),
    area('england', 'England', 'country', []),
  ],
  namedPeriods: [{ name: 'Covid-19', start: '2020-03-23', end: '2021-07-18', aliases: ['covid', 'the pandemic'] }],
  ambiguities: [
    { words: ['burglary'], indicators: ['residential-burglary', 'business-burglary'], areas: [] },
    { words: ['ASB', 'anti-social behaviour'], indicators: ['police-asb', 'sentinel-asb'], areas: [] },
    { words: ['hate', 'hate crime'], indicators: ['hate-incidents', 'hate-crimes'], areas: [] },
    { words: ['H'], indicators: [], areas: ['harborough', 'hinckley'] },
    { words: ['LCC'], indicators: [], areas: ['leicestershire', 'leicester'] },
    { words: ['Leicestershire'], indicators: [], areas: ['leicestershire', 'force'] },
  ],
  comparators: { region: 'east-midlands', country: 'england', county: 'leicestershire' },
};

function indicator(id: string, name: string, aliases: readonly string[], parts: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name,
    aliases,
    outcome: 'reduce-crime',
    unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 1 },
    basis: 'rolling-12-months',
    polarity: 'lower-is-better',
    headlineArea: 'leicestershire',
    source: 'Invented police',
    definition: `What ${name} is.`,
    includes: [],
    excludes: [],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    sensitive: false,
    ...parts,
  };
}

function outcome(id: string, name: string, aliases: readonly string[]): Outcome {
  const period = { start: '2020-04-01', end: '2021-03-31', label: 'Q4 2020/21' };
  return { id, name, aliases, judgements: [{ period, rag: 'green', source }] };
}

function area(id: string, name: string, kind: AreaKind, aliases: readonly string[], parent?: string): Area {
  return { id, name, kind, aliases, ...(parent === undefined ? {} : { parent }) };
}
