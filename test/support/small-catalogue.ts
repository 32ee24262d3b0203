import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import { above40, marac, worseColour } from './marac.ts';

const area = (id: string, name: string, more: Partial<Area> = {}): Area => ({
  id,
  name,
  kind: 'district',
  ...(id === 'leicestershire' ? {} : { parent: 'leicestershire' }),
  aliases: [],
  ...more,
});

const violence: Indicator = {
  ...marac,
  id: 'violence-with-injury',
  name: 'Violence with injury',
  unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 2 },
  aliases: ['VWI', 'violence'],
};

const referrals: Indicator = {
  ...marac,
  id: 'uava-referrals',
  name: 'UAVA referrals',
  unit: { kind: 'count', name: 'referrals', decimals: 0 },
  basis: 'financial-year',
  polarity: 'neutral',
  aliases: ['referrals', 'violence'],
};

/** A partnership with three indicators, one of each unit, and three areas, for tests of imports. */
export const smallCatalogue: Catalogue = {
  name: 'Test partnership',
  calendar: ukFiscalCalendar,
  areas: [
    area('leicestershire', 'Leicestershire', { kind: 'county', aliases: ['county', 'Leics'], code: 'E10000018' }),
    area('hinckley-and-bosworth', 'Hinckley and Bosworth', { aliases: ['Hinckley', 'HBBC', 'H'], code: 'E07000132' }),
    area('harborough', 'Harborough', { aliases: ['H'] }),
  ],
  outcomes: [],
  indicators: [marac, violence, referrals],
  rules: [above40, worseColour],
  statements: [],
  namedPeriods: [],
  ambiguities: [{ words: ['abuse'], indicators: ['marac-repeats', 'uava-referrals'], areas: [] }],
  comparators: { county: 'leicestershire' },
};
