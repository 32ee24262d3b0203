import assert from 'node:assert/strict';
import { assuranceLostRate, specialCauseRates } from '../../../src/alerts/budget/simulated-rates.ts';
import {
  assuranceLostOnNoise,
  outsideKnownLimits,
  signalsOfNoise,
} from '../../../src/alerts/simulation/simulate-noise.ts';

/** Two standard errors of a share that is counted over so many. */
const within = (share: number, count: number): number => 2 * Math.sqrt((share * (1 - share)) / count);

describe('XmR charts of mere noise', () => {
  it('flag 0.27% of the points where the limits are known', () => {
    const count = 400_000;
    const found = outsideKnownLimits({ lower: -3, upper: 3 }, count, 11);
    assert.ok(Math.abs(found - 0.0027) <= within(0.0027, count), String(found));
  });

  it('flag as many as the committed figure says where the limits are estimated', () => {
    const series = 20_000;
    const found = signalsOfNoise(series, 2);
    const all = [...found.values()].reduce((sum, each) => sum + each, 0);
    const { all: committed } = specialCauseRates;
    assert.ok(Math.abs(all - committed) <= within(committed, series), String(all));
    const outside = found.get('above-upper-limit') ?? 0;
    assert.ok(
      Math.abs(outside - specialCauseRates['outside-limits']) <= within(specialCauseRates['outside-limits'], series),
    );
    assert.ok(outside > 0.00135, 'estimated limits flag more than known ones');
  });

  it('lose assurance as often as the committed figure says', () => {
    const series = 10_000;
    const found = assuranceLostOnNoise(series, 2, 4);
    assert.ok(Math.abs(found - assuranceLostRate) <= within(assuranceLostRate, series), String(found));
  });
});
