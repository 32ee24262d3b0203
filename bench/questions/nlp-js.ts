import { z } from 'zod';
import { normalLabel } from '../../test/questions/evaluation/label.ts';
import { kinds, peer } from './question-reader.ts';
import type { MakeReader } from './question-reader.ts';

const method = z.custom<(...values: readonly unknown[]) => unknown>((value) => typeof value === 'function');
const basic = z.object({ dockStart: method });
const processed = z.object({
  intent: z.string(),
  score: z.number(),
  entities: z.array(z.object({ entity: z.string(), option: z.string().optional() })),
});

/** Below this it says itself that it does not know. */
const leastScore = 0.7;

/** nlp.js with every name as an entity and a few sentences for each kind, as its documents advise. */
export const nlpJs: MakeReader = async ({ indicators, areas }) => {
  const loaded: unknown = await peer('@nlpjs/basic');
  const { dockStart } = basic.parse(loaded);
  const settings = { nlp: { forceNER: true, languages: ['en'], autoSave: false, nlu: { log: false } } };
  const dock = z
    .custom<Readonly<Record<string, unknown>>>()
    .parse(await dockStart({ settings, use: ['Basic', 'LangEn'] }));
  const nlp = z.custom<Readonly<Record<string, unknown>>>().parse(call(dock, 'get', 'nlp'));
  call(nlp, 'addLanguage', 'en');
  for (const { id, name, aliases } of indicators)
    call(nlp, 'addNerRuleOptionTexts', 'en', 'indicator', id, [name, ...aliases]);
  for (const { id, name, aliases } of areas) call(nlp, 'addNerRuleOptionTexts', 'en', 'area', id, [name, ...aliases]);
  for (const { kind, words } of kinds) {
    for (const word of words) {
      call(nlp, 'addDocument', 'en', `${word} @indicator`, kind);
      call(nlp, 'addDocument', 'en', `${word} @indicator in @area`, kind);
    }
  }
  call(nlp, 'addDocument', 'en', '@indicator', 'latest');
  call(nlp, 'addDocument', 'en', '@indicator in @area', 'latest');
  await call(nlp, 'train');
  return {
    name: 'nlp.js',
    read: async (text) => {
      const { intent, score, entities } = processed.parse(await call(nlp, 'process', 'en', text));
      const ids = entities.flatMap(({ option }) => option ?? []);
      return intent === 'None' || score < leastScore ? 'ask' : normalLabel([intent, ...new Set(ids)].join(' '));
    },
  };
};

function call(target: Readonly<Record<string, unknown>>, name: string, ...values: readonly unknown[]): unknown {
  return method.parse(target[name]).call(target, ...values);
}
