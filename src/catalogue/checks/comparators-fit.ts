import type { AreaKind } from '../../indicators/area.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** What each comparator may be: the whole may be of any size below a region, what it is set against lies above it. */
const kindsOf: Readonly<Record<'county' | 'region' | 'country', readonly AreaKind[]>> = {
  county: ['district', 'unitary', 'county', 'group', 'police-force'],
  region: ['county', 'group', 'police-force', 'region'],
  country: ['country'],
};

/** The county, the region and the country to compare with are areas of such a kind, and three different ones. */
export function comparatorsFit({ partnership: { value, at }, areas }: Draft): readonly Problem[] {
  const { comparators } = value;
  return (['county', 'region', 'country'] as const).flatMap((which) => {
    const id = comparators[which];
    const area = areas.find((each) => each.value.id === id)?.value;
    if (area === undefined) return [];
    const place = at('comparators', which);
    if (!kindsOf[which].includes(area.kind)) {
      const kinds = kindsOf[which].join(', ');
      const message = `The ${which} to compare with is "${area.id}", which is a ${area.kind}; name an area of one of these kinds: ${kinds}.`;
      return [{ ...place, message }];
    }
    if (which === 'county' || area.id !== comparators.county) return [];
    const message = `The ${which} to compare with is "${area.id}", as is the county; figures can't be set against themselves.`;
    return [{ ...place, message }];
  });
}
