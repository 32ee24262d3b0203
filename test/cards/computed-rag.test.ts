import assert from 'node:assert/strict';
import { computedRagWords, ragRuleWords } from '../../cards/words/computed-rag.ts';
import type { ComputedRag } from '../../src/answers/answer.ts';
import { computeRag } from '../../src/indicators/compute-rag.ts';
import type { RagReference, RagRule } from '../../src/indicators/rag-rule.ts';
import { area, figure, indicator, marac } from './sample-values.ts';

const rule: RagRule = {
  against: 'target',
  green: { operator: 'at-or-below', percent: 0 },
  amber: { operator: 'at-or-below', percent: 5 },
  red: { operator: 'above', percent: 5 },
  redOnlyIfNotImproving: false,
};
const strict: RagRule = {
  ...rule,
  green: { operator: 'below', percent: 0 },
  amber: { operator: 'below', percent: 5 },
  red: { operator: 'at-or-above', percent: 5 },
};
const ahead: RagRule = {
  against: 'target',
  green: { operator: 'at-or-below', percent: -5 },
  red: { operator: 'above', percent: -5 },
  redOnlyIfNotImproving: false,
};

function words(value: number, by: RagRule, more: Partial<Extract<ComputedRag, { assessed: true }>> = {}): string {
  const computed = computeRag(marac, by, { value, reference: 40 }, true) ?? assert.fail();
  return computedRagWords({ figure: figure(value, {}, marac), ...computed, ...more });
}

describe('The words of a computed colour', () => {
  it('say that it is computed, from what and by how much', () => {
    assert.equal(words(49, rule), '◆ Red (computed), because 49% misses the target 40% by more than 5%');
    assert.equal(words(41, rule), '▲ Amber (computed), because 41% misses the target 40% by no more than 5%');
    assert.equal(words(39, rule), '● Green (computed), because 39% is better than the target 40%');
    assert.equal(words(40, rule), '● Green (computed), because 40% meets the target 40%');
  });

  it('are strict where the rule is', () => {
    assert.equal(words(42, strict), '◆ Red (computed), because 42% misses the target 40% by 5% or more');
    assert.equal(words(41, strict), '▲ Amber (computed), because 41% misses the target 40% by less than 5%');
    assert.equal(words(40, strict), '▲ Amber (computed), because 40% is at the target 40% and not better');
  });

  it('tell a rule that asks for more than the target', () => {
    assert.equal(words(38, ahead), '● Green (computed), because 38% is better than the target 40% by 5% or more');
    assert.equal(words(39, ahead), '◆ Red (computed), because 39% is better than the target 40% by less than 5%');
    assert.equal(words(40, ahead), '◆ Red (computed), because 40% is at the target 40% and not better');
    assert.equal(words(49, ahead), '◆ Red (computed), because 49% misses the target 40%');
  });

  it('say that red was spared', () => {
    const expected =
      '▲ Amber (computed), because 49% misses the target 40% by more than 5%, but it is better than the period before';
    assert.equal(words(49, { ...rule, redOnlyIfNotImproving: true }), expected);
  });

  it('name what the figure was set against', () => {
    const other = figure(40, {}, marac, area('East Midlands', 'region'));
    const against = (reference: RagReference) => words(49, { ...rule, against: reference }, { other });
    assert.match(against('region'), /misses the 40% of East Midlands by more than 5%/u);
    assert.match(against('year-before'), /misses the 40% of a year before by/u);
    assert.match(against('band'), /misses the band, which ends at 40%, by/u);
    assert.match(words(49, rule, { component: 'UAVA' }), /because like for like UAVA alone, at 49%, misses/u);
  });

  it('say why there is none', () => {
    const none = { figure: figure(4.9, {}, indicator()), assessed: false } as const;
    assert.equal(
      computedRagWords({ ...none, because: 'no-rule' }),
      '○ Not assessed (computed), because no rule is set for this indicator',
    );
    assert.match(computedRagWords({ ...none, because: 'illustrative' }), /because the figure is illustrative$/u);
  });

  it('state the rule with its bounds', () => {
    assert.equal(
      ragRuleWords(rule),
      'Rule of the computed colour: green where it meets the target; otherwise amber where it misses it by no more than 5%; red where it misses it by more than 5%. Percentages are of what the figure is set against.',
    );
    assert.match(
      ragRuleWords(strict),
      /green where it is better than the target, not only at it; .* red .* 5% or more/u,
    );
    const level = {
      ...ahead,
      amber: { operator: 'at-or-below', percent: 0 },
      red: { operator: 'above', percent: 0 },
    } as const;
    assert.match(ragRuleWords(level), /otherwise amber where it is at it or better; red where it misses it\./u);
    assert.match(
      ragRuleWords(ahead),
      /green where it is better than the target by 5% or more; red where it misses it, or is better than it by less than 5%\./u,
    );
  });
});
