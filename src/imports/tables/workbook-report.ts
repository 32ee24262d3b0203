import { z } from 'zod';

const cell = z.union([
  z.object({ text: z.string() }),
  z.object({ fault: z.literal('date'), day: z.string() }),
  z.object({ fault: z.literal('error') }),
]);

const row = z.object({ line: z.number(), cells: z.array(cell).readonly() });

/** What the process that opens workbooks says of one. */
export const workbookReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    rows: z.array(row).readonly(),
    /** How many rows and columns were hidden, and so not read. */
    hidden: z.number(),
    otherSheets: z.array(z.string()),
  }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('unreadable'), why: z.string() }),
]);

export type WorkbookReport = Readonly<z.infer<typeof workbookReport>>;
export type WorkbookRow = z.infer<typeof row>;
