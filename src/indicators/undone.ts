/** The name of the publication that takes back an import. */
export function nameOfUndoing(id: number, name: string): string {
  return `Import ${id} undone (${name})`;
}

/** The import that a publication took back, by its name; undefined for one that took back none. */
export function undoneBy(name: string | undefined): number | undefined {
  const [, id] = /^Import (\d+) undone \(/u.exec(name ?? '') ?? [];
  return id === undefined ? undefined : Number(id);
}
