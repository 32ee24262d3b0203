/** Where a figure or a sentence was read. */
export interface Source {
  /** The document's title, such as "Safer Communities Performance 2020/21 Q4". */
  readonly document: string;
  /** The place within it: "paragraph 10", "row 5, column 4", "line 17". */
  readonly place?: string;
}
