import { z } from 'zod';
import type { Press, PressedDeed } from '../../dialogs/turn.ts';
import type { Action } from '../alerts/act.ts';
import type { InboundActivity } from './activity.ts';
import { conversationOf, threadOf } from './place.ts';

const longestText = 2000;
const text = z.string().max(longestText);
const given = text.optional().catch(undefined);
const ticked = z.literal('true').optional().catch(undefined);

/** What a button's form may carry; everything else in it is dropped. */
const form = z.object({
  reference: given,
  'why-reference': given,
  'acknowledge-reference': given,
  'acknowledge-reason': given,
  'snooze-reference': given,
  'snooze-until': given,
  'snooze-reason': given,
  'unsnooze-reference': given,
  'unsnooze-reason': given,
  'note-reference': given,
  'note-text': given,
  'note-explains': ticked,
  'note-what': given,
  'note-owner': given,
  'note-due': given,
  'note-done': ticked,
  ask: given,
});
type Form = z.infer<typeof form>;

/** The press of a button that wants its answer at once, or that a client sent as a message instead; undefined for all else. */
export function pressOf(activity: InboundActivity): Press | undefined {
  const deed = deedOf(activity);
  if (deed === undefined) return undefined;
  const thread = threadOf(activity);
  const { from, replyToId } = activity;
  const by = from.aadObjectId ?? from.id;
  return {
    conversation: conversationOf(activity),
    person: { by, name: from.name ?? by },
    activity: activity.id ?? '',
    deed,
    ...(thread === undefined ? {} : { thread }),
    ...(replyToId === undefined ? {} : { message: replyToId }),
  };
}

function deedOf({ type, name, value }: InboundActivity): PressedDeed | undefined {
  if (type === 'invoke') {
    if (name !== 'adaptiveCard/action') return undefined;
    return value?.action === undefined ? { kind: 'unreadable' } : deedIn(value.action.verb, value.action.data);
  }
  return type === 'message' && value?.act !== undefined ? deedIn(value.act, value) : undefined;
}

function deedIn(verb: string, data: unknown): PressedDeed {
  const parsed = form.safeParse(data);
  if (!parsed.success) return { kind: 'unreadable' };
  const fields = parsed.data;
  if (verb === 'ask') return fields.ask === undefined ? { kind: 'unreadable' } : { kind: 'ask', text: fields.ask };
  const reference = /^A-\d{4,9}$/.exec(referenceIn(verb, fields) ?? '')?.[0];
  if (reference === undefined) return { kind: 'unreadable' };
  if (verb === 'why') return { kind: 'why', reference };
  const actions = actionsIn(verb, fields);
  return actions === undefined ? { kind: 'unreadable' } : { kind: 'act', reference, actions };
}

function referenceIn(verb: string, fields: Form): string | undefined {
  if (fields.reference !== undefined) return fields.reference;
  const chosen: Readonly<Record<string, string | undefined>> = {
    why: fields['why-reference'],
    acknowledge: fields['acknowledge-reference'],
    snooze: fields['snooze-reference'],
    unsnooze: fields['unsnooze-reference'],
    note: fields['note-reference'],
  };
  return chosen[verb];
}

function actionsIn(verb: string, fields: Form): readonly Action[] | undefined {
  switch (verb) {
    case 'acknowledge':
      return [{ kind: 'acknowledge', reason: fields['acknowledge-reason'] ?? '' }];
    case 'snooze':
      return [{ kind: 'snooze', until: fields['snooze-until'] ?? '', reason: fields['snooze-reason'] ?? '' }];
    case 'unsnooze':
      return [{ kind: 'unsnooze', reason: fields['unsnooze-reason'] ?? '' }];
    case 'note':
      return notesIn(fields);
    default:
      return undefined;
  }
}

/** A comment or an explanation, an action with owner and day, an action that is done: what of it was filled in. */
function notesIn(fields: Form): readonly Action[] {
  const said = fields['note-text']?.trim() ?? '';
  const [what = '', owner = '', due = ''] = [fields['note-what'], fields['note-owner'], fields['note-due']];
  const explains = fields['note-explains'] === 'true';
  const kind = explains ? 'explain' : 'comment';
  // What is begun and lacks a part is refused with a sentence, and never passed over.
  const noted: readonly Action[] = said === '' && !explains ? [] : [{ kind, text: said }];
  const begun = `${what}${owner}${due}`.trim() !== '';
  const assigned: readonly Action[] = begun ? [{ kind: 'assign', what, owner, due }] : [];
  const done: readonly Action[] = fields['note-done'] === 'true' ? [{ kind: 'complete' }] : [];
  return [...noted, ...assigned, ...done];
}
