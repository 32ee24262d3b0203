/** One floor: rooms that may import the floors below but not each other, and why they stand there. */
export interface Floor {
  readonly rooms: readonly string[];
  readonly reason: string;
}

/** The tower from the ground up. A room is a folder of `src`, one of the folders beside it, or the files of `src` itself. */
export const tower: readonly Floor[] = [
  { rooms: ['statistics'], reason: 'methods know numbers only, so that they can be checked against textbooks' },
  { rooms: ['indicators'], reason: 'the trade’s values use methods, and everything else uses the values' },
  {
    rooms: ['questions', 'alerts'],
    reason: 'reading a question and judging a figure are two trades that share only values',
  },
  { rooms: ['digests'], reason: 'a week is told from what the alerts decided' },
  { rooms: ['catalogue'], reason: 'a partnership’s files become the values, aliases and rules of the floors below' },
  { rooms: ['delivery'], reason: 'it hands on news as a value and declares how it wants to be stored' },
  { rooms: ['store'], reason: 'it implements what the floors below declare, so that none of them knows a database' },
  { rooms: ['answers', 'imports'], reason: 'reading and publishing go through the store and not through each other' },
  { rooms: ['charts'], reason: 'a picture is made from an answer' },
  { rooms: ['cards'], reason: 'a card is made from an answer, an exception or a digest, with its picture' },
  { rooms: ['dialogs'], reason: 'a conversation turns words into answers and answers into cards, without any SDK' },
  { rooms: ['teams', 'webhook', 'http', 'manifest', 'data'], reason: 'each door to the outside can be replaced alone' },
  { rooms: ['src'], reason: 'settings and composition know every part, and no part knows them' },
  { rooms: ['commands'], reason: 'a command runs on the composed parts, as the bot does' },
  { rooms: ['main', 'cli'], reason: 'nothing imports a way in' },
];

/** The small interfaces that every floor may import: what the outside lends to the inside. */
export const lent: readonly string[] = ['src/log.ts', 'src/clock.ts', 'src/metrics.ts'];

/** Rooms that do the same for the same arguments: no input or output, no clock, no randomness. */
export const pure: readonly string[] = ['statistics', 'indicators', 'questions', 'alerts', 'digests', 'cards'];

/** Packages that one room alone may know, so that replacing one touches one room. */
export const known: readonly { readonly packages: RegExp; readonly by: readonly string[]; readonly reason: string }[] =
  [
    { packages: /^bot(builder|framework)/u, by: ['teams'], reason: 'only teams knows the Bot Framework' },
    { packages: /^restify/u, by: ['http'], reason: 'only http knows restify' },
    { packages: /^(kysely|better-sqlite3|pg)(\/|$)/u, by: ['store'], reason: 'only store knows a database driver' },
    { packages: /^vega/u, by: ['charts'], reason: 'only charts knows how pictures are drawn' },
    { packages: /^commander/u, by: ['commands', 'cli'], reason: 'only the command line knows commander' },
  ];

/** What gives a pure room away, by the name that a reader of the failure understands. */
export const impure: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bDateTime\.(now|local\(\s*\)|utc\(\s*\))|\bperformance\./u,
  },
  { what: 'randomness', pattern: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/u },
  { what: 'the process', pattern: /\bprocess\.|\bglobalThis\b|\bconsole\./u },
  { what: 'input or output', pattern: /\bfetch\(|\bsetTimeout\(|\bsetInterval\(/u },
];
