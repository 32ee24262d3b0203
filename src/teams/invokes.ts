import type { Activity, TurnContext } from 'botbuilder';
import { failedReply, unlistedReply } from '../../dialogs/door-replies.ts';
import type { Press, Pressed, Reply } from '../../dialogs/turn.ts';
import { faultFields } from './fault.ts';
import { post } from './posting.ts';
import { sendReplies } from './replying.ts';
import type { TurnParts } from './turns.ts';

/** The same way out as for messages, and a place for what may go on after the answer. */
export interface InvokeParts extends TurnParts {
  /** Lets work end before the bot does. */
  readonly goesOn: (work: Promise<unknown>) => void;
}

/** Answers a pressed button at once; what is to be said in the thread follows, so that a busy service delays no answer. */
export async function takePress(
  parts: InvokeParts,
  context: TurnContext,
  press: Press,
  isListed: boolean,
): Promise<void> {
  const pressed = await pressedOf(parts, press, isListed);
  await context.sendActivity(invokeAnswer(pressed));
  if (pressed.replies.length > 0) parts.goesOn(sendIntoThread(parts, press, pressed.replies));
}

/** The press that came as a message, from a client that can't execute: its answer is a message too. */
export async function takeSubmit(parts: InvokeParts, press: Press, isListed: boolean): Promise<void> {
  const { text, replies } = await pressedOf(parts, press, isListed);
  await sendIntoThread(parts, press, replies.length > 0 ? replies : [{ summary: text, text }]);
}

async function pressedOf(parts: InvokeParts, press: Press, isListed: boolean): Promise<Pressed> {
  if (!isListed) return { text: unlistedReply.summary, replies: [] };
  try {
    return await parts.conversing.onPress(press);
  } catch (error) {
    parts.log.error(faultFields(error), 'A pressed button could not be answered');
    parts.metrics.count('turn_faults_total');
    return { text: failedReply.summary, replies: [] };
  }
}

function sendIntoThread(parts: InvokeParts, { conversation, thread, message }: Press, replies: readonly Reply[]) {
  return sendReplies(parts, (sent) => post(parts, conversation, sent, thread ?? message), replies);
}

const messageType = 'application/vnd.microsoft.activity.message';
const cardType = 'application/vnd.microsoft.card.adaptive';

/** The answer of an invoke: the card that takes the place of the pressed one, or a sentence for the person who pressed. */
function invokeAnswer({ card, text }: Pressed): Partial<Activity> {
  const body =
    card === undefined
      ? { statusCode: 200, type: messageType, value: text }
      : { statusCode: 200, type: cardType, value: card };
  return { type: 'invokeResponse', value: { status: 200, body } };
}
