import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Rule } from '../../alerts/rule.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { ruleOf } from '../../catalogue/rule-of.ts';
import { ruleSchema } from '../../catalogue/schemas/rules.ts';

/** The rule that somebody means: one of the catalogue by its id, or a new one in a YAML file; or why there is none. */
export async function ruleMeant(text: string, catalogue: Catalogue): Promise<Rule | { readonly refused: string }> {
  const known = catalogue.rules.find(({ id }) => id === text);
  if (known !== undefined) return known;
  if (!/\.ya?ml$/u.test(text)) {
    const ids = catalogue.rules.map(({ id }) => id);
    return {
      refused: `The catalogue has no rule "${text}". Name one of ${ids.join(', ')}, or a YAML file with a new one.`,
    };
  }
  return ruleOfFile(text, catalogue);
}

async function ruleOfFile(path: string, catalogue: Catalogue): Promise<Rule | { readonly refused: string }> {
  const read = await readYaml(path);
  if ('refused' in read) return read;
  const parsed = entryOrList.safeParse(read.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refused: `${path} holds no rule: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  }
  const entry = parsed.data;
  const { indicator, indicators, area, areas } = entry;
  const strange =
    [indicator, ...indicators].find((id) => id !== undefined && !catalogue.indicators.some((each) => each.id === id)) ??
    [area, ...areas].find((id) => id !== undefined && !catalogue.areas.some((each) => each.id === id));
  if (strange !== undefined) return { refused: `${path} names "${strange}", which the catalogue does not know.` };
  const { releases = [], ...world } = catalogue;
  return ruleOf(entry, { ...world, releases });
}

/** A file holds the rule as it would stand in rules.yaml, in a list of one or by itself. */
const entryOrList = z.preprocess(
  (value): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value),
  ruleSchema,
);

async function readYaml(path: string): Promise<{ readonly value: unknown } | { readonly refused: string }> {
  try {
    return { value: parse(await readFile(resolve(path), 'utf8')) };
  } catch (fault) {
    if (fault instanceof YAMLParseError) return { refused: `${path} is no YAML: ${fault.message}` };
    if (fault instanceof Error && 'code' in fault) return { refused: `${path} cannot be read: ${String(fault.code)}.` };
    throw fault;
  }
}
