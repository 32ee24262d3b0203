import { PostgresAdapter, PostgresDialect, PostgresQueryCompiler } from 'kysely';
import type { DataTypeNode, DialectAdapter, QueryCompiler } from 'kysely';

/**
 * PostgreSQL's dialect with texts that sort by their code points, as SQLite's do. The rules of a language would put
 * identifiers and ISO dates into another order, and a list would come out differently on the two databases.
 */
export class BinaryTextDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new BinaryTextCompiler();
  }

  override createAdapter(): DialectAdapter {
    return new LockedAdapter();
  }
}

/**
 * Migrations run within a transaction that has the write lock already. Kysely's own lock belongs to the session: where
 * a migration fails it could not be given back, and the failure to do so would be told instead of the first one.
 */
class LockedAdapter extends PostgresAdapter {
  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve();
  }

  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}

class BinaryTextCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    const createsColumn = this.parentNode?.kind === 'ColumnDefinitionNode';
    if (createsColumn && node.dataType === 'text') this.append(' collate "C"');
  }
}
