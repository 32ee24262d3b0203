import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerCard } from '../../cards/answer-card.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { unclearCard } from '../../cards/unclear-card.ts';
import type { Library } from '../../src/answers/library.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { statuses } from '../../src/indicators/observation.ts';
import { questionText } from '../../src/questions/question-text.ts';
import { picks } from '../../src/questions/question-parts.ts';
import type { Question } from '../../src/questions/question.ts';
import { termNames } from '../../src/questions/terms.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import type { Vocabulary } from '../../src/questions/vocabulary.ts';
import { libraryWith } from '../answers/library-of.ts';
import { injections } from '../questions/evaluation/injections.ts';
import { qualifiers } from '../questions/evaluation/qualifiers.ts';
import { observation, quarterly } from './sample-values.ts';
import { buttonsOf, promised } from './promises.ts';

interface World {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly library: Library;
  readonly remove: () => Promise<void>;
}

/** A catalogue with figures at random: any value, status, colour and gap, in any of its series. */
async function worldOf(folder: string, seed: number): Promise<World> {
  const loaded = await loadCatalogue(join(import.meta.dirname, '../..', folder));
  assert.ok(loaded.ok, folder);
  const { catalogue } = loaded;
  const figures = catalogue.indicators.flatMap(({ id: indicator, basis }) =>
    catalogue.areas.flatMap(({ id: area }) =>
      [2018, 2019, 2020].flatMap((year) =>
        [1, 4].map((quarter) => ({ indicator, area, basis, period: quarterly(year, quarter) })),
      ),
    ),
  );
  const [observations = []] = fc.sample(
    fc.tuple(...figures.map((key) => observed.map((each) => each && { ...observation(1), ...each, ...key }))),
    { numRuns: 1, seed },
  );
  const { library, held } = await libraryWith(
    catalogue,
    observations.filter((each) => each !== undefined),
  );
  return { catalogue, vocabulary: compileVocabulary(catalogue), library, remove: () => held.remove() };
}

const observed: fc.Arbitrary<Partial<Observation> | undefined> = fc.option(
  fc
    .record({ value: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 6 }), status: fc.constantFrom(...statuses) })
    .map(({ value, status }) => {
      const hidden = status === 'suppressed' || status === 'missing';
      return { value: hidden ? null : (value ?? 0), status, published: '2021-05-01' };
    }),
  { nil: undefined, freq: 3 },
);

/** Every kind of question about every indicator, in the area that is given for it, and all that ask of no single one. */
function questionsTo({ indicators, outcomes, areas, comparators }: Catalogue): readonly Question[] {
  const about = indicators.flatMap(({ id: indicator }, at): readonly Question[] => {
    const area = areas[at % areas.length]?.id ?? comparators.county;
    return [
      { kind: 'latest', indicator },
      { kind: 'latest', indicator, area },
      { kind: 'trend', indicator, area },
      { kind: 'compare-areas', indicator, areas: [] },
      { kind: 'compare-with', indicator, area, comparator: 'last-year' },
      { kind: 'compare-with', indicator, comparator: 'region' },
      { kind: 'compare-with', indicator, comparator: 'target', asks: 'meets' },
      { kind: 'beyond', indicator, area, side: 'above', value: 40 },
      { kind: 'neighbours', indicator, area },
      { kind: 'rag', indicator },
      { kind: 'definition', indicator },
      { kind: 'behind', indicator, area },
      { kind: 'caveats', indicator, area },
      { kind: 'periods', indicator, area },
      { kind: 'source', indicator, area },
      { kind: 'history', indicator, area },
      { kind: 'releases', indicator },
      { kind: 'exceptions', indicator, area },
      { kind: 'compare-areas', indicator, areas: [], asks: 'above', than: 'county' },
      { kind: 'compare-with', indicator, area, comparator: 'county', asks: 'above', significant: true },
    ];
  });
  return [
    ...about,
    ...outcomes.map(({ id }): Question => ({ kind: 'outcome', outcome: id })),
    ...areas.map(({ id }): Question => ({ kind: 'area', area: id })),
    ...picks.map((pick): Question => ({ kind: 'list', pick })),
    { kind: 'list', pick: 'worse', than: 'region' },
    ...termNames.map((term): Question => ({ kind: 'term', term })),
    { kind: 'thanks' },
    { kind: 'why', reference: 'A-0001' },
    { kind: 'releases' },
    { kind: 'releases', late: true },
    { kind: 'releases', within: { unit: 'month', which: 'next' } },
    { kind: 'dashboard' },
    { kind: 'changes', since: { kind: 'back', unit: 'quarter', count: 1 } },
    { kind: 'exceptions' },
    { kind: 'held', what: 'indicators' },
    { kind: 'held', what: 'areas' },
    { kind: 'help' },
  ];
}

/** Holds a next step to what it promises of the store: a figure, and one to set it against where it compares. */
async function leadsSomewhere(text: string, vocabulary: Vocabulary, library: Library): Promise<void> {
  const understood = understand(text, vocabulary);
  assert.ok(understood.outcome === 'question', text);
  const answer = await answerQuestion(understood.question, library);
  assert.notEqual(answer.kind, 'no-figure', text);
  if (answer.kind === 'compare-with') assert.ok(answer.comparison ?? answer.target, text);
  if (answer.kind === 'trend') assert.ok(answer.points.filter(({ value }) => value !== null).length > 1, text);
  if (answer.kind === 'compare-areas') assert.ok(answer.rows.length > 0, text);
}

for (const folder of ['data/leicestershire', 'test/catalogue/glenmarra']) {
  describe(`What is offered, with the catalogue in ${folder}`, () => {
    for (const seed of [1, 2]) {
      it(`on the answer to any question over random figures asks just what it says: ${seed}`, async () => {
        const { catalogue, vocabulary, library, remove } = await worldOf(folder, seed);
        const kinds = new Set<string>();
        let offered = 0;
        for (const question of questionsTo(catalogue)) {
          const text = questionText(question, vocabulary) ?? '';
          const understood = understand(text, vocabulary);
          const alternatives = 'alternatives' in understood ? understood.alternatives : [];
          const answer = await answerQuestion(question, library);
          kinds.add(answer.kind);
          for (const button of buttonsOf(answerCard(answer, { reading: understood.reading, alternatives }))) {
            promised(button, vocabulary, catalogue);
            offered += 1;
          }
          for (const { text: next } of 'next' in answer ? answer.next : []) {
            await leadsSomewhere(next, vocabulary, library);
          }
        }
        await remove();
        assert.ok(offered > 200 && kinds.size > 15, `${offered} offered by ${[...kinds].join(', ')}`);
      });
    }

    it('when something is asked back or declined asks just what it says', async () => {
      const loaded = await loadCatalogue(join(import.meta.dirname, '../..', folder));
      assert.ok(loaded.ok);
      const vocabulary = compileVocabulary(loaded.catalogue);
      const { indicators, areas } = loaded.catalogue;
      const whole = indicators.map(({ name }, at) => `${name} in ${areas[at % areas.length]?.name ?? ''}`);
      const disturbed = whole.flatMap((text, at) => [
        ...Object.values(qualifiers).map((words) => `${text} ${words[at % words.length] ?? ''}`),
        `why is ${text} up`,
        `${text} next year`,
        `${text.slice(0, 3)}${text.slice(4)} please`,
        `${text.slice(0, -3)}${text.slice(-2)} and ${text.slice(1)}`,
        `subscribe to ${text} and more`,
        text.split(' ').slice(1).join(' '),
      ]);
      let offered = 0;
      for (const text of [...disturbed, ...injections, '', 'help me', 'burglary', 'asb', 'violence', 'Q3', 'digest']) {
        const understood = understand(text, vocabulary);
        if (understood.outcome !== 'unclear') continue;
        for (const button of buttonsOf(unclearCard(understood))) {
          promised(button, vocabulary, loaded.catalogue);
          offered += 1;
        }
      }
      assert.ok(offered > 100, `${offered} offered`);
    });
  });
}
