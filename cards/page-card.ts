import type { Action, AskAction, Card, Element, TextBlock, ToggleAction } from './card.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Block, Fact, Item, Page, Tone } from './page.ts';
import { actForms, executedAsk, whyActions } from './act-actions.ts';
import { askActions, uniqueTitle } from './ask-actions.ts';
import { cardLimit, fitted } from './fit.ts';

/** How many buttons a card has at most, toggles included. */
const mostActions = 6;

/** The page as an Adaptive Card of so many bytes without its picture, 25 KB at the most; rows that don't fit are left out and counted. */
export function pageCard(page: Page, limit = cardLimit): Card {
  return fitted(page, unfittedCard, limit);
}

function unfittedCard(page: Page): Card {
  const titles = new Set<string>();
  const folded = page.blocks.filter((block) => block.kind === 'table' && block.folded).length;
  const alternatives = askActions(page.alternatives ?? [], titles, mostActions - folded);
  const { forms, executed, rest } = actionsFor(page);
  for (const { title } of [...forms, ...executed]) titles.add(title);
  const room = mostActions - folded - alternatives.length - forms.length - executed.length;
  const next = [...forms, ...askActions(rest, titles, room, page.asksBack === true)];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    body: [
      headingOf(page.heading, page.tone),
      ...page.blocks.flatMap((block, index) => elementsOf(block, index, titles)),
      ...alternativesOf(alternatives),
      ...(executed.length === 0 ? [] : [{ type: 'ActionSet', actions: executed } as const]),
    ],
    ...(next.length === 0 ? {} : { actions: next }),
    ...(page.blocks.some((block) => block.kind === 'table') ? { msteams: { width: 'Full' } } : {}),
  };
}

/** Where something may be done about what a page shows, its first question and why are answered in the card's thread. */
function actionsFor({ acts, next }: Page) {
  if (acts === undefined) return { forms: [], executed: [], rest: next };
  const [first, ...others] = next;
  const executed = [...(first === undefined ? [] : [executedAsk(first)]), ...whyActions(acts)];
  return { forms: actForms(acts), executed, rest: others.slice(-1) };
}

function headingOf(text: string, tone?: Tone): TextBlock {
  const look = { style: 'heading', size: 'large', weight: 'bolder' } as const;
  return written(text, tone === undefined ? look : { ...look, color: tone });
}

function alternativesOf(actions: readonly AskAction[]): readonly Element[] {
  if (actions.length === 0) return [];
  return [written('If you meant something else:', { isSubtle: true, size: 'small' }), { type: 'ActionSet', actions }];
}

function elementsOf(block: Block, index: number, titles: Set<string>): readonly Element[] {
  switch (block.kind) {
    case 'lead':
      return [written(block.text, { size: 'extraLarge', weight: 'bolder', spacing: 'small' })];
    case 'text':
      return [textElement(block)];
    case 'facts':
      return [{ type: 'FactSet', facts: block.rows.map(factElement) }];
    case 'list':
      return listElements(block);
    case 'table':
      return tableElements(block, `table-${index}`, titles);
    case 'picture':
      return [{ type: 'Image', url: block.url, altText: block.alt, size: 'stretch' }];
  }
}

function textElement({ text, look }: Extract<Block, { kind: 'text' }>): TextBlock {
  if (look === 'quiet') return written(text, { isSubtle: true, size: 'small', spacing: 'small' });
  if (look === 'strong') return written(text, { weight: 'bolder', spacing: 'small' });
  if (look === 'warning') return written(text, { weight: 'bolder', color: 'warning', spacing: 'small' });
  return written(text, { spacing: 'small' });
}

function factElement({ title, value }: Fact): Fact {
  return { title: escapeMarkdown(title), value: escapeMarkdown(value) };
}

function listElements({ title, items, leftOut = 0 }: Extract<Block, { kind: 'list' }>): readonly Element[] {
  const heading = written(title, { ...sectionLook, separator: true });
  return [heading, ...items.flatMap(itemElements), ...leftOutElement(leftOut)];
}

const sectionLook = { style: 'heading', size: 'default', weight: 'bolder', spacing: 'medium' } as const;

function itemElements({ text, detail, strong }: Item): readonly Element[] {
  const line = written(`• ${text}`, { spacing: 'small', ...(strong === true ? { weight: 'bolder' } : {}) });
  return detail === undefined ? [line] : [line, written(detail, { isSubtle: true, size: 'small', spacing: 'none' })];
}

function leftOutElement(count: number): readonly Element[] {
  return count === 0 ? [] : [written(`and ${count} more, left out here`, { isSubtle: true, spacing: 'small' })];
}

function tableElements(block: Extract<Block, { kind: 'table' }>, id: string, titles: Set<string>): readonly Element[] {
  const { title, header, rows, folded, leftOut = 0 } = block;
  const table: readonly Element[] = [
    {
      type: 'Table',
      columns: header.map((_, column) => ({ width: column === 0 ? 2 : 1 })),
      firstRowAsHeader: true,
      showGridLines: true,
      rows: [header, ...rows].map((row, index) => ({
        type: 'TableRow',
        cells: row.map((cell) => cellOf(cell, index === 0)),
      })),
    },
    ...leftOutElement(leftOut),
  ];
  if (!folded) return [written(title, sectionLook), ...table];
  const toggle: ToggleAction = {
    type: 'Action.ToggleVisibility',
    title: uniqueTitle(title, titles),
    targetElements: [id],
  };
  return [
    { type: 'ActionSet', actions: [toggle] },
    { type: 'Container', id, isVisible: false, items: table },
  ];
}

function cellOf(text: string, head: boolean) {
  const cell = written(text, head ? { weight: 'bolder' } : {});
  return { type: 'TableCell', items: [cell] } as const;
}

function written(text: string, look: Partial<Omit<TextBlock, 'type' | 'text' | 'wrap'>>): TextBlock {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, ...look };
}

/** The buttons of a card, wherever they stand in it. */
export function actionsOf(card: Card): readonly Action[] {
  return [
    ...card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : [])),
    ...(card.actions ?? []),
  ];
}
