/** The sign between the columns of a table. */
export interface Separator {
  readonly name: 'comma' | 'semicolon' | 'tab';
  readonly sign: string;
}

const separators: readonly Separator[] = [
  { name: 'comma', sign: ',' },
  { name: 'semicolon', sign: ';' },
  { name: 'tab', sign: '\t' },
];

/** The separator that the heading line holds most of, outside quotation marks; a comma where it holds none. */
export async function separatorOf(text: AsyncIterable<string>): Promise<Separator> {
  const heading = (await firstLine(text)).replace(/"[^"]*"/gu, '');
  const count = (separator: Separator): number => heading.split(separator.sign).length - 1;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

// What goes on for longer without a line's end is no heading, and need not be held in memory.
const longestHeading = 100_000;

async function firstLine(text: AsyncIterable<string>): Promise<string> {
  let read = '';
  for await (const piece of text) {
    read = (read + piece).trimStart();
    const [line = '', ...rest] = read.split(/[\r\n]/u, 2);
    if (rest.length > 0 || read.length > longestHeading) return line;
  }
  return read;
}
