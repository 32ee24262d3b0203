import type { Answer } from '../src/answers/answer.ts';
import { statedFigures } from '../src/answers/stated-figures.ts';
import type { ShownFigure } from '../src/delivery/shown-figure.ts';
import type { Shown } from './turn.ts';

/** What a trend states, so that its card and chart can be taken back; a figure worked out from others states those. */
export function shownTrend(answer: Answer): { readonly shows?: Shown } {
  if (answer.kind !== 'trend') return {};
  const { indicator, area } = answer.figure;
  const stated = [...statedFigures(answer).map(({ observation }) => observation), ...answer.countyPoints];
  const figures = stated
    .flatMap((each) => each.derived?.parts ?? [each])
    .flatMap(({ indicator: of, area: where, basis, period: { end }, value }): readonly ShownFigure[] =>
      value === null ? [] : [{ indicator: of, area: where, basis, end, value }],
    );
  const question = `${indicator.name} trend in ${area.name}`;
  return { shows: { title: `${indicator.name}, ${area.name}`, question, figures } };
}
