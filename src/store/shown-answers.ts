import { createHash } from 'node:crypto';
import type { Generated, Kysely, Selectable } from 'kysely';
import type { Withdrawal } from '../alerts/exception.ts';
import type { KeptAnswer, ShownAnswers } from '../delivery/shown-answers.ts';
import { shownId } from '../delivery/shown.ts';
import type { ShownFigure } from '../delivery/shown-figure.ts';
import type { Basis } from '../indicators/basis.ts';
import { instant } from './instant.ts';
import { shownAnswer } from './json/shown-answer.ts';
import { valueOf } from './json/text.ts';
import { addDelivery } from './sent-cards.ts';
import type { Tables } from './tables.ts';

/** An answer that a conversation was given at once. */
export interface ShownAnswerTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly team: string | null;
  /** JSON: where it is, and what it is about. */
  readonly details: string;
  readonly at: string;
  /** The list of values that it states. */
  readonly list: string;
  /** The delivery that its message is since it was taken back; null while it stands. */
  readonly delivery: number | null;
}

/** A value in a list of those that answers state. */
export interface ShownFigureTable {
  readonly list: string;
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  readonly period_end: string;
  readonly value: number;
}

/** The answers that were given, each with the list of values that it states. */
export function shownAnswers(db: Kysely<Tables>): ShownAnswers {
  return {
    keep: async ({ figures: stated, ...answer }, at) => {
      const { conversation } = answer;
      const list = await keepList(db, stated);
      const row = { conversation: conversation.id, team: conversation.team ?? null, at: instant(at), list };
      await db
        .insertInto('shown_answer')
        .values({ ...row, details: JSON.stringify(answer) })
        .execute();
    },
    figures: (indicators) => figures(db, indicators),
    stating: async ({ end, indicator, area, basis, value }) => {
      const lists = db.selectFrom('shown_figure').select('list');
      const stating = lists.where((eb) => eb.and({ indicator, area, basis, period_end: end, value }));
      const answers = db.selectFrom('shown_answer').selectAll().where('delivery', 'is', null);
      const rows = await answers.where('list', 'in', stating).orderBy('id').execute();
      return rows.map(keptOf);
    },
    takeBack: (id, withdrawal) => takeBack(db, id, withdrawal),
    untold: async () => {
      const rows = db.selectFrom('shown_answer').selectAll().where('delivery', 'is not', null).orderBy('id');
      return (await rows.execute()).map((row) => ({ ...keptOf(row), delivery: row.delivery ?? 0 }));
    },
    told: async (ids) => {
      for (const id of ids) await db.deleteFrom('shown_answer').where('id', '=', id).execute();
    },
    forgetBefore: async (at) => {
      await db.deleteFrom('shown_answer').where('at', '<', instant(at)).execute();
      await dropUnused(db);
    },
    forgetIn: async ({ id, team }) => {
      const gone = db.deleteFrom('shown_answer');
      await (team === undefined ? gone.where('conversation', '=', id) : gone.where('team', '=', team)).execute();
      await dropUnused(db);
    },
  };
}

type Row = Selectable<Tables['shown_answer']>;

function keptOf({ id, details }: Row): KeptAnswer {
  return { id, ...valueOf(shownAnswer, details) };
}

/** Rows in one statement, few enough for what SQLite takes of parameters. */
const chunkSize = 500;

/** The name of the list of these values, which follows from them; it is written where nobody stated them before. */
async function keepList(db: Kysely<Tables>, stated: readonly ShownFigure[]): Promise<string> {
  const figures = new Map(stated.map((figure) => [shownId(figure), figure]));
  const list = createHash('sha256')
    .update([...figures.keys()].toSorted().join('\n'))
    .digest('hex');
  const known = db.selectFrom('shown_figure').select('list').where('list', '=', list).limit(1);
  if ((await known.executeTakeFirst()) !== undefined) return list;
  const rows = [...figures.values()].map(({ end, indicator, area, basis, value }) => {
    return { list, indicator, area, basis, period_end: end, value };
  });
  for (let from = 0; from < rows.length; from += chunkSize) {
    await db
      .insertInto('shown_figure')
      .values(rows.slice(from, from + chunkSize))
      .execute();
  }
  return list;
}

async function figures(db: Kysely<Tables>, indicators: readonly string[]): Promise<readonly ShownFigure[]> {
  if (indicators.length === 0) return [];
  const stated = db.selectFrom('shown_figure').select(['indicator', 'area', 'basis', 'period_end', 'value']).distinct();
  const rows = await stated.where('indicator', 'in', indicators).execute();
  return rows.map(({ period_end: end, ...rest }) => ({ ...rest, end }));
}

/** The message becomes one of the outbox, as if it had been sent from there, so that it is edited as all of them are. */
async function takeBack(db: Kysely<Tables>, id: number, withdrawn: Withdrawal): Promise<void> {
  const { at } = withdrawn;
  const standing = db.selectFrom('shown_answer').selectAll().where('id', '=', id).where('delivery', 'is', null);
  const row = await standing.executeTakeFirst();
  if (row === undefined) return;
  const { conversation, message, thread = null, ...about } = valueOf(shownAnswer, row.details);
  const news = { kind: 'answer', title: about.title, figures: [], withdrawn, ...questionOf(about) } as const;
  const delivery = await addDelivery(db, { conversation, news, at });
  const sent = { state: 'sent', message, thread, settled_at: instant(at) } as const;
  await db.updateTable('outbox').set(sent).where('id', '=', delivery).execute();
  await addDelivery(db, { conversation, news, at, about: { aim: 'edit', target: delivery } });
  await db.updateTable('shown_answer').set({ delivery }).where('id', '=', id).execute();
  await dropUnused(db, row.list);
}

function questionOf({ question }: Pick<KeptAnswer, 'question'>): Pick<KeptAnswer, 'question'> {
  return question === undefined ? {} : { question };
}

/** Drops the lists of values that no answer states any more; that one, where one is named. */
async function dropUnused(db: Kysely<Tables>, list?: string): Promise<void> {
  const unused = db.deleteFrom('shown_figure').where((eb) => {
    const standing = eb.selectFrom('shown_answer').select('id').where('delivery', 'is', null);
    return eb.not(eb.exists(standing.whereRef('shown_answer.list', '=', 'shown_figure.list')));
  });
  await (list === undefined ? unused : unused.where('list', '=', list)).execute();
}
