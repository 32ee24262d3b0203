import type { Basis } from '../../src/indicators/basis.ts';

/** A figure as a reader of the paper would note it down: what, where, when, how much, and where it is printed. */
export interface Expected {
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  readonly period: string;
  readonly value: number;
  readonly place: string;
  readonly rag?: string;
  /** "4/9" among the nearest neighbours. */
  readonly rank?: string;
  readonly band?: string;
  readonly direction?: string;
  readonly components?: string;
}

const county = 'leicestershire';
const withRutland = 'leicestershire-and-rutland';
const rolling = 'rolling-12-months';
const year = 'financial-year';
const toDate = 'financial-year-to-date';

/** The dashboard: two columns of figures; colour, ranks and bands stand beside the newer one, whose arrow is illegible. */
export const dashboard: readonly Expected[] = [
  ...twoColumns('total-crime', 'outcome 1 row 1', [51.14, 60.0], 'amber', { rank: '4/9', band: 'Top' }),
  ...twoColumns('residential-burglary', 'outcome 1 row 2', [3.91, 5.11], 'amber', { rank: '6/9', band: 'Average' }),
  ...twoColumns('burglary', 'outcome 1 row 3', [7.33, 7.67], 'amber', { rank: '5/9', band: 'Average' }),
  ...twoColumns('vehicle-crime', 'outcome 1 row 4', [7.2, 8.31], 'amber', { rank: '6/9', band: 'Average' }),
  ...twoColumns('violence-with-injury', 'outcome 1 row 5', [3.89, 4.9], 'amber', { rank: '2/9', band: 'Top' }),
  ...twoColumns('iom-offending-reduction', 'outcome 2 row 1', [41, 42.8], 'green'),
  ...twoColumns('young-reoffending-local', 'outcome 2 row 2', [0.58, 0.6], 'green', {
    area: withRutland,
    basis: toDate,
    periods: ['April to December 2016', 'April to December 2017'],
  }),
  ...twoColumns('first-time-entrants', 'outcome 2 row 3', [126, 104], 'green', {
    area: withRutland,
    basis: year,
    periods: ['2016/17', '2017/18'],
    band: 'Top',
  }),
  ...twoColumns('marac-repeats', 'outcome 3 row 1', [30, 30], 'green', {
    periods: ['Q4 2016/17', 'January to December 2017'],
  }),
  ...twoColumns('uava-referrals', 'outcome 3 row 2', [1611, 1274], 'green', {
    basis: year,
    periods: ['2016/17', '2017/18'],
    components: [
      'UAVA referrals=1174; HBBC and Blaby support services=287; LWA lottery funded outreach services=150',
      'UAVA referrals=1274',
    ],
  }),
  ...twoColumns('asb-decreased-or-same', 'outcome 4 row 1', [93.9, 80.7], 'amber'),
  ...twoColumns('hate-incidents', 'outcome 5 row 1', [0.71, 0.8], 'green'),
];

/** The exception report, paragraph by paragraph. */
export const report: readonly Expected[] = [
  printed('residential-burglary', 'Q4 2019/20', 3.9, 7),
  printed('residential-burglary', 'Q4 2020/21', 2.3, 7, { direction: 'down' }),
  printed('business-community-burglary', 'Q4 2019/20', 1.8, 7),
  printed('business-community-burglary', 'Q4 2020/21', 0.9, 7, { direction: 'down' }),
  printed('violence-with-injury', 'Q4 2020/21', 6.9, 7, { direction: 'up' }),
  printed('violence-with-injury', 'Q4 2020/21', 8.4, 7, { area: 'east-midlands' }),
  printed('vehicle-crime', 'Q4 2020/21', 4.6, 7, { direction: 'down' }),
  printed('vehicle-crime', 'Q4 2020/21', 4.5, 7, { area: 'east-midlands' }),
  printed('first-time-entrants', '2014/15', 190, '8(a)', { basis: year }),
  printed('first-time-entrants', '2015/16', 124, '8(a)', { basis: year }),
  printed('first-time-entrants', '2016/17', 126, '8(a)', { basis: year }),
  printed('first-time-entrants', '2017/18', 101, '8(a)', { basis: year }),
  printed('first-time-entrants', '2018/19', 100, '8(a)', { basis: year }),
  printed('first-time-entrants', '2019/20', 111, '8(a)', { basis: year, direction: 'up' }),
  printed('first-time-entrants', 'April to December 2020', 63, '8(a)', { basis: toDate }),
  printed('young-reoffending', '2019/20', 0.76, '8(b)', { basis: year }),
  printed('young-reoffending', '2018/19', 1.37, '8(b)', { basis: year }),
  printed('young-reoffending', 'April to December 2020', 0.46, '8(b)', { basis: toDate }),
  printed('education-training-employment', 'April to December 2020', 63.3, 9, { basis: toDate }),
  printed('education-training-employment', '2018/19', 59, 9, { basis: year }),
  printed('marac-repeats', 'Q4 2020/21', 49, 10),
  printed('uava-referrals', '2020/21', 1709, 11, { basis: year, components: 'UAVA referrals=1709' }),
  printed('uava-referrals', '2019/20', 1829, 11, { basis: year, components: 'UAVA referrals=1829' }),
  printed('hospital-admissions-violence', 'April 2018 to March 2020', 23.4, 13, { basis: 'pooled-years' }),
  printed('hospital-admissions-violence', 'April 2018 to March 2020', 45.8, 13, {
    basis: 'pooled-years',
    area: 'england',
  }),
  printed('hospital-admissions-violence', 'April 2018 to March 2020', 37.1, 13, {
    basis: 'pooled-years',
    area: 'east-midlands',
  }),
  printed('sentinel-asb', 'Q4 2019/20', 21.9, '16(b)'),
  printed('sentinel-asb', 'Q4 2020/21', 18.5, '16(b)', { direction: 'down' }),
  printed('hate-crimes', 'Q4 2020/21', 1.4, 17, { direction: 'up' }),
  printed('hate-crimes', 'Q4 2019/20', 0.93, 17),
  printed('hate-crime-share-race', 'Q4 2020/21', 61, 18),
  printed('hate-crime-share-sexual-orientation', 'Q4 2020/21', 19, 18),
  printed('hate-crime-share-disability', 'Q4 2020/21', 10, 18),
  printed('hate-crime-share-religion', 'Q4 2020/21', 4, 18),
  printed('hate-crime-share-transgender', 'Q4 2020/21', 6, 18),
  printed('racially-or-religiously-aggravated-crime', 'Q4 2020/21', 0.6, 19, { direction: 'up' }),
  printed('people-get-on-well', 'Q4 2020/21', 93.1, 20),
  printed('people-get-on-well', 'Q4 2019/20', 95.6, 20),
  printed('people-get-on-well', 'Q3 2020/21', 88, 20, { basis: 'quarter' }),
];

interface Columns {
  readonly area?: string;
  readonly basis?: Basis;
  readonly periods?: readonly [string, string];
  readonly components?: readonly [string, string];
  readonly rank?: string;
  readonly band?: string;
}

function twoColumns(
  indicator: string,
  place: string,
  values: readonly [number, number],
  rag: string,
  { area = county, basis = rolling, periods = ['Q4 2016/17', 'Q4 2017/18'], components, ...standing }: Columns = {},
): readonly Expected[] {
  const both = { indicator, area, basis, place };
  const parts = components ?? [];
  return [
    { ...both, period: periods[0], value: values[0], ...(parts[0] === undefined ? {} : { components: parts[0] }) },
    {
      ...both,
      period: periods[1],
      value: values[1],
      rag,
      direction: 'unknown',
      ...standing,
      ...(parts[1] === undefined ? {} : { components: parts[1] }),
    },
  ];
}

function printed(
  indicator: string,
  period: string,
  value: number,
  paragraph: number | string,
  rest: Partial<Expected> = {},
): Expected {
  return { indicator, area: county, basis: rolling, period, value, place: `paragraph ${paragraph}`, ...rest };
}
