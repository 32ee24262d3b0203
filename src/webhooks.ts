import { webhookId } from './delivery/audience.ts';
import type { Conversation } from './delivery/conversation.ts';
import type { Store } from './store/store.ts';

/**
 * Subscribes the webhooks that the settings name, and forgets those that they name no longer: publishing then finds them
 * among the conversations, whichever process it runs in.
 */
export async function registerWebhooks(store: Store, names: readonly string[], at: string): Promise<void> {
  await store.transaction(async ({ subscriptions }) => {
    const known = (await subscriptions.known()).filter(({ conversation }) => conversation.kind === 'webhook');
    for (const { conversation } of known) {
      if (!names.includes(conversation.name ?? '')) await subscriptions.forget(conversation.id);
    }
    for (const name of names) {
      if (!known.some(({ conversation }) => conversation.name === name))
        await subscriptions.subscribe(webhook(name), at);
    }
  });
}

function webhook(name: string): Conversation {
  return { id: webhookId(name), kind: 'webhook', serviceUrl: '', bot: '', name };
}
