import { z } from 'zod';

const cell = z.union([
  z.object({ text: z.string(), merged: z.literal(true).exactOptional() }),
  z.object({ fault: z.literal('date'), day: z.string(), month: z.literal(true).exactOptional() }),
  z.object({ fault: z.literal('error') }),
]);

const row = z.object({ line: z.number(), cells: z.array(cell).readonly() });

const sheet = z.object({
  name: z.string(),
  rows: z.array(row).readonly(),
  /** How many rows and columns were hidden, and so not read. */
  hidden: z.number(),
});

/** What the process that opens workbooks says of one: its filled sheets that can be seen, in their order. */
export const workbookReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheets'), sheets: z.array(sheet).readonly() }),
  z.object({ kind: z.literal('unreadable'), why: z.string() }),
]);

export type WorkbookReport = Readonly<z.infer<typeof workbookReport>>;
export type WorkbookSheet = Readonly<z.infer<typeof sheet>>;
export type WorkbookRow = z.infer<typeof row>;
