import { z } from 'zod';
import { ambiguitySchema } from './ambiguities.ts';
import { areaSchema } from './areas.ts';
import { importSchema } from './imports.ts';
import { indicatorSchema } from './indicators.ts';
import { notHeldSchema } from './not-held.ts';
import { outcomeSchema } from './outcomes.ts';
import { partnershipSchema } from './partnership.ts';
import { namedPeriodSchema } from './periods.ts';
import { releaseSchema } from './releases.ts';
import { routingSchema } from './routing.ts';
import { ruleSchema } from './rules.ts';
import { statementSchema } from './statements.ts';

/** What each file of a catalogue folder may hold, as JSON Schema by the file's name, for editors that help while one types. */
export function publishedSchemas(): ReadonlyMap<string, object> {
  return new Map([
    ['partnership', jsonSchema(partnershipSchema, 'Who the partnership is, and which areas figures are set against')],
    ['areas', jsonSchema(z.array(areaSchema), 'The places that figures are for')],
    ['outcomes', jsonSchema(z.array(outcomeSchema), "The board's priorities and its own judgement of each")],
    ['indicators', jsonSchema(z.array(indicatorSchema), 'The measured things')],
    ['rules', jsonSchema(z.array(ruleSchema), 'What makes an exception')],
    ['statements', jsonSchema(z.array(statementSchema), 'What papers say without an exact figure')],
    ['periods', jsonSchema(z.array(namedPeriodSchema), 'Spans of time that have a name')],
    ['ambiguities', jsonSchema(z.array(ambiguitySchema), 'Words that could mean several things')],
    ['not-held', jsonSchema(z.array(notHeldSchema), 'Words for what no figure is held of')],
    ['imports', jsonSchema(z.array(importSchema), 'What the names in files of other publishers stand for')],
    ['routing', jsonSchema(routingSchema, 'Who hears what, and when')],
    ['releases', jsonSchema(z.array(releaseSchema), "When each period's figures are due")],
  ]);
}

function jsonSchema(schema: z.ZodType, title: string): object {
  // Draft 7 is what editors know for YAML; a date's pattern says no more than its format and fills a screen.
  return z.toJSONSchema(schema.meta({ title }), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: made }) => {
      if (made.format === 'date') delete made.pattern;
    },
  });
}
