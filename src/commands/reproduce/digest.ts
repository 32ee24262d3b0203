import type { DigestFigureBehind, DigestReproduced } from '../../answers/reproduce-digest.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { namedSeries } from '../../../cards/news/exception-world.ts';
import { inPlace } from '../../../cards/words/figure.ts';
import { dayWords } from '../../../cards/words/time.ts';
import { toldJson, toldLines } from './told.ts';

const listWords: Readonly<Record<DigestFigureBehind['list'], string>> = {
  raised: 'Raised',
  continuing: 'Continuing',
  cleared: 'Cleared',
  improved: 'Improved',
  worsened: 'Worsened',
};

/** The figures of a digest by what they were told of, with what stands behind each, a line each. */
export function digestLines(
  code: string,
  { digest, publication, figures }: DigestReproduced,
  catalogue: Catalogue,
  zone: string,
): readonly string[] {
  const span = `after ${dayWords(digest.since, zone)}, up to ${dayWords(digest.at, zone)}`;
  return [
    `Code ${code}, the digest of what came ${span}, from publications up to number ${publication}.`,
    ...(figures.length === 0 ? ['It stated no figures.'] : []),
    ...[...Map.groupBy(figures, (figure) => toldOf(figure, catalogue))].flatMap(([heading, told]) => [
      '',
      heading,
      ...told.flatMap(toldLines),
    ]),
  ];
}

function toldOf({ list, reference, series }: DigestFigureBehind, catalogue: Catalogue): string {
  const named = namedSeries(series, catalogue);
  const of = reference === undefined ? '' : ` ${reference}`;
  return `${listWords[list]}${of}: ${inPlace(named, { name: named.area })}`;
}

/** The same as JSON. */
export function digestJson(code: string, { digest, publication, figures }: DigestReproduced): object {
  return {
    code,
    digest,
    publication,
    figures: figures.map((each) => {
      const { list, reference, series } = each;
      return { list, reference: reference ?? null, series, ...toldJson(each) };
    }),
  };
}
