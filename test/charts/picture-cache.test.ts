import assert from 'node:assert/strict';
import { PictureCache } from '../../src/charts/picture-cache.ts';
import { sampleChart } from './sample-chart.ts';

const picture = { png: new Uint8Array([1]), alt: '', width: 1, height: 1 };

describe('The picture cache', () => {
  it('draws equal charts once, also two at once', async () => {
    const cache = new PictureCache(5);
    let drawn = 0;
    const draw = async () => ((drawn += 1), picture);
    await Promise.all([cache.get(sampleChart(), draw), cache.get(sampleChart(), draw)]);
    await cache.get(sampleChart(), draw);
    assert.equal(drawn, 1);
  });

  it('does not keep a drawing that failed', async () => {
    const cache = new PictureCache(5);
    await assert.rejects(cache.get(sampleChart(), async () => Promise.reject(new Error('no'))));
    assert.equal(await cache.get(sampleChart(), async () => picture), picture);
  });

  it('forgets the one used longest ago', async () => {
    const cache = new PictureCache(2);
    const drawn: string[] = [];
    const ask = (title: string) => cache.get(sampleChart({ title }), async () => (drawn.push(title), picture));
    for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(title);
    assert.deepEqual(drawn, ['a', 'b', 'c', 'b']);
  });
});
