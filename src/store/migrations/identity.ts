import type { ColumnDefinitionBuilder } from 'kysely';

/** Makes a column the primary key whose numbers the database gives out and never reuses: each dialect has its own words. */
export type Identity = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
