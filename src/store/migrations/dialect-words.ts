import type { CreateTableBuilder } from 'kysely';
import type { Identity } from './identity.ts';

/** Lays the rows of a table in the order of its primary key, so that rows of neighbouring keys share pages. */
export type InKeyOrder = <Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
) => CreateTableBuilder<Table, Column>;

/** What each dialect says in words of its own. */
export interface DialectWords {
  readonly identity: Identity;
  /** Absent where rows lie in the order in which they came, whatever their key is. */
  readonly inKeyOrder?: InKeyOrder;
}
