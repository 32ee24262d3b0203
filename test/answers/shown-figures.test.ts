import assert from 'node:assert/strict';
import { shownFigures } from '../../src/answers/shown-figures.ts';
import { statedFigures } from '../../src/answers/stated-figures.ts';
import { sampleAnswers } from '../cards/sample-answers.ts';
import { exception, figure, marac, observation, quarterly } from '../cards/sample-values.ts';

const standard = { caveats: [], breaks: [], old: false, next: [] } as const;
const values = (...of: Parameters<typeof shownFigures>) => shownFigures(...of).map(({ value }) => value);

describe('the figures that an answer shows', () => {
  it('are all that it states, whatever its kind', () => {
    let compared = 0;
    for (const answer of sampleAnswers) {
      if (answer.kind === 'history') continue;
      const shown = new Set(values(answer));
      for (const { observation: each } of statedFigures(answer)) {
        if (each.value === null || each.derived !== undefined) continue;
        assert.ok(shown.has(each.value), `${answer.kind} shows ${each.value}`);
        compared += 1;
      }
    }
    assert.ok(compared > 50, `only ${compared} were compared`);
  });

  it('are those of the exceptions that it lists', () => {
    const standing = exception();
    const indicator = marac;
    const listed = { exception: standing, indicator, area: figure(49, {}, marac).area };
    const answer = { kind: 'exceptions', exceptions: [listed], watched: 1, lookedAt: 1, next: [] } as const;
    assert.deepEqual(values(answer), [standing.latest.value]);
  });

  it('are the parts of a figure that was worked out, however deep they lie', () => {
    const quarters = [1, 2].map((value) => observation(value, { basis: 'quarter', period: quarterly(2020, value) }));
    const sum = observation(3, { derived: { method: 'sum', parts: quarters } });
    const rate = figure(0.3, { derived: { method: 'rate', parts: [sum] } }, marac);
    const answer = { kind: 'behind', ...standard, figure: rate } as const;
    assert.deepEqual(values(answer), [1, 2]);
  });

  it('are not the versions of which a history tells, but the one that stands', () => {
    const was = observation(50, { vintage: 1 });
    const versions = [{ observation: was }, { observation: figure(49, { vintage: 2 }, marac).observation }];
    const answer = { kind: 'history', ...standard, figure: figure(49, { vintage: 2 }, marac), versions } as const;
    assert.deepEqual(values(answer), [49]);
  });
});
