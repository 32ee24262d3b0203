import { z } from 'zod';
import { actionsOf } from '../../cards/page-card.ts';
import type { Card } from '../../cards/card.ts';
import { bytesWithoutPictures, cardLimit } from '../../cards/fit.ts';

const words = z.string().min(1).max(4000);
const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'padding']).optional();
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true),
  style: z.enum(['heading', 'default']).optional(),
  size: z.enum(['small', 'default', 'medium', 'large', 'extraLarge']).optional(),
  weight: z.enum(['lighter', 'default', 'bolder']).optional(),
  color: z.enum(['default', 'good', 'warning', 'attention', 'accent']).optional(),
  isSubtle: z.boolean().optional(),
  spacing,
  separator: z.boolean().optional(),
});
const image = z.strictObject({
  type: z.literal('Image'),
  url: z.string().regex(/^(https:\/\/|data:image\/png;base64,)./),
  altText: words,
  size: z.enum(['stretch', 'auto']).optional(),
  spacing,
});
const facts = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: words, value: words })).min(1),
});
const cell = z.strictObject({ type: z.literal('TableCell'), items: z.array(textBlock).length(1) });
const table = z
  .strictObject({
    type: z.literal('Table'),
    columns: z.array(z.strictObject({ width: z.number().positive() })).min(2),
    firstRowAsHeader: z.literal(true),
    showGridLines: z.boolean(),
    rows: z.array(z.strictObject({ type: z.literal('TableRow'), cells: z.array(cell) })).min(1),
  })
  .refine((each) => each.rows.every((row) => row.cells.length === each.columns.length), 'rows as wide as the header');
const mode = z.enum(['primary', 'secondary']).optional();
const title = z.string().min(1).max(80);
const ask = z
  .strictObject({
    type: z.literal('Action.Submit'),
    title,
    mode,
    data: z.strictObject({
      ask: words,
      msteams: z.strictObject({ type: z.literal('messageBack'), text: words, displayText: words }),
    }),
  })
  .refine(({ data }) => data.ask === data.msteams.text && data.ask === data.msteams.displayText, 'shows what is asked');
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title,
  targetElements: z.array(z.string().min(1)).length(1),
});
const deed = z.strictObject({ act: z.string().min(1), reference: z.string().optional() });
const execute = z
  .strictObject({
    type: z.literal('Action.Execute'),
    title,
    mode,
    verb: z.string().min(1),
    data: z.union([deed, z.strictObject({ ask: words })]),
    fallback: z.union([ask, z.strictObject({ type: z.literal('Action.Submit'), title, data: deed })]),
  })
  .refine((each) => each.fallback.title === each.title, 'the fallback is the same button');
const label = words.max(100);
const required = { isRequired: z.literal(true).optional(), errorMessage: words.optional() };
const input = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Input.Text'),
    id: words,
    label,
    isMultiline: z.boolean().optional(),
    maxLength: z.number(),
    ...required,
  }),
  z.strictObject({ type: z.literal('Input.Date'), id: words, label, ...required }),
  z.strictObject({
    type: z.literal('Input.Toggle'),
    id: words,
    title: words,
    value: z.literal('false'),
    wrap: z.literal(true),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    id: words,
    label,
    style: z.literal('compact'),
    value: words,
    choices: z.array(z.strictObject({ title: words, value: words })).min(2),
  }),
]);
const inner = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(execute).length(1) });
const form = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title,
  card: z.strictObject({ type: z.literal('AdaptiveCard'), body: z.array(z.union([textBlock, input, inner])).min(2) }),
});
const actions = z.array(z.union([ask, toggle, execute, form])).min(1);
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions, spacing });
const plain = z.union([textBlock, image, facts, table, actionSet]);
const container = z.strictObject({
  type: z.literal('Container'),
  id: z.string().min(1),
  isVisible: z.boolean(),
  items: z.array(plain).min(1),
});

/** The parts of a card that every client shows; anything else could blank it on a phone. */
const cardShape = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.literal('en-GB'),
  body: z.array(z.union([plain, container])).min(1),
  actions: actions.optional(),
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
});

/** What is wrong with a card's shape, size or buttons; an empty list where nothing is. */
export function faultsOf(card: Card): readonly string[] {
  const parsed = cardShape.safeParse(JSON.parse(JSON.stringify(card)));
  const titles = actionsOf(card).map((action) => action.title);
  const hidden = new Set(card.body.flatMap((element) => (element.type === 'Container' ? [element.id] : [])));
  const targets = actionsOf(card).flatMap((each) =>
    each.type === 'Action.ToggleVisibility' ? each.targetElements : [],
  );
  return [
    ...(parsed.success ? [] : [z.prettifyError(parsed.error)]),
    ...(new Set(titles).size === titles.length ? [] : [`titles are not unique: ${titles.join(' | ')}`]),
    ...(titles.length <= 6 ? [] : [`${titles.length} buttons`]),
    ...(bytesWithoutPictures(card) <= cardLimit ? [] : [`${bytesWithoutPictures(card)} bytes`]),
    ...(new Set(inputsOf(card)).size === inputsOf(card).length ? [] : ['two inputs share an id']),
    ...(targets.every((target) => hidden.has(target)) ? [] : ['a button shows nothing']),
    ...(card.body[0]?.type === 'TextBlock' && card.body[0].style === 'heading' ? [] : ['no heading first']),
  ];
}

/** The ids of all inputs, in whatever form: a client refuses a card in which two are the same. */
function inputsOf(card: Card): readonly string[] {
  const forms = actionsOf(card).flatMap((each) => (each.type === 'Action.ShowCard' ? each.card.body : []));
  return forms.flatMap((each) => ('id' in each && each.type !== 'Container' ? [each.id] : []));
}

/** Every text that a reader of the card sees, hidden ones included. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['text', 'value', 'title', 'altText'].includes(key) ? [inner] : textsOf(inner),
  );
}
