/** Where structured log lines go. Fields never hold message texts, tokens or secrets. */
export interface Log {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}

export type Fields = Readonly<Record<string, unknown>>;
