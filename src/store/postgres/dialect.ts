import { PostgresDialect, PostgresQueryCompiler } from 'kysely';
import type { DataTypeNode, QueryCompiler } from 'kysely';

/**
 * PostgreSQL's dialect with texts that sort by their code points, as SQLite's do. The rules of a language would put
 * identifiers and ISO dates into another order, and a list would come out differently on the two databases.
 */
export class BinaryTextDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new BinaryTextCompiler();
  }
}

class BinaryTextCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    const createsColumn = this.parentNode?.kind === 'ColumnDefinitionNode';
    if (createsColumn && node.dataType === 'text') this.append(' collate "C"');
  }
}
