import { MemoryOutbox } from '../support/memory-outbox.ts';
import { outboxContract } from './outbox.ts';

describe('The outbox in memory that tests of delivery use', () => {
  let outbox: MemoryOutbox;
  beforeEach(() => {
    outbox = new MemoryOutbox();
  });
  outboxContract(() => ({ outbox, enqueue: (conversation, news, at) => outbox.enqueue(conversation, news, at) }));
});
