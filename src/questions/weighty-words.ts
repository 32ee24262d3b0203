import { everyWay, phraseList } from './phrase-list.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';

const negations =
  'not no non never without except excluding excludes exclude minus but other isnt arent wasnt dont doesnt didnt hasnt ! - ~ ≠ ¬ = < > + least most only rather instead ever unless'.split(
    ' ',
  );
const places =
  'near nearby around outside beyond inside within at from ward wards beat beats town village street road postcode estate centre center lsoa neighbourhood parish villages towns estates streets roads parks park constituency constituencies north south east west northern southern eastern western central midlands upper greater forest water fields field lane avenue close hill common rural urban station school schools hospital shop shops home homes online'.split(
    ' ',
  );
const times =
  'pre post late early later earlier lately today yesterday tonight night nights day days daytime morning evening weekend weekends week weeks weekly monday tuesday wednesday thursday friday saturday sunday before after until till spring summer autumn winter christmas easter halloween month months hour hours midnight date overnight nighttime daytime evenings mornings annually dusk dawn rush term holidays holiday'.split(
    ' ',
  );
const groups =
  'by against among amongst towards men women man woman male males female females boys girls boy girl children child kids youth youths teenagers teens adults adult elderly older younger young people teenage teenager persons person residents offenders offender families family couples parents pensioners veterans drivers workers staff muslims jews christians muslim jewish antisemitic antisemitism islamophobic islamophobia homophobic homophobia biphobic transphobic transphobia racist racism sexist misogynistic ethnic ethnicity minority minorities disability hindu sikh black white asian disabled gay lesbian lgbt trans refugees migrants foreign homeless students pupils victims aged under over race racial religion religious gender sex sexual age ages'.split(
    ' ',
  );

const measures =
  'detection detections detected solved unsolved cleared clearance arrest arrests charge charges charged conviction convictions prosecution prosecutions average median maximum minimum cost costs attempted repeat repeated serious severity provisional projected knife knives drug drugs alcohol gang gangs suspect suspects victim'.split(
    ' ',
  );

/** Words that narrow, turn or date a question: it is never offered without them. */
export const weightyWords: ReadonlySet<string> = new Set([...negations, ...places, ...times, ...groups, ...measures]);
const years = /^(?:\d+|q\d|fy\d*|h\d|qtr|quarters?|years?|\d+(?:st|nd|rd|th))$/;
const months =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/;

const turns = new Set(negations);

/** Phrases that turn or narrow what follows them although their words may also stand in a question; no cue claims them. */
const turningPhrases = createTrie<true>();
for (const text of [
  ...phraseList(`
    other than, others than, rather than, no longer, apart from, but not, due to, doing about, do about, done about, explain the rise,
    explain the increase, explain the fall, explain the drop
  `),
  // Who wants alerts does not ask which there are.
  ...everyWay(phraseList('i want, we want, i would like, we would like, i need, we need, can we have, can i have'), [
    'alerts',
  ]),
])
  turningPhrases.add(tokenise(text), true, true);

/** Where the turning phrase ends that starts at the token; undefined where none does. */
export function turningPhraseAt(tokens: readonly Token[], at: number): number | undefined {
  return turningPhrases.longest(tokens, at)?.next;
}

/** Whether the word turns what is said with it. */
export function isNegation(token: Token | undefined): boolean {
  return token !== undefined && turns.has(token.text);
}

/** Whether a slip of the finger may be looked for in the word. */
export function mayBeASlip(text: string): boolean {
  return !weightyWords.has(text) && !isOfTime(text) && /^\p{L}+$/u.test(text);
}

/** Whether the token looks like a period or a part of one that was not understood. */
export function looksLikePeriod({ text, before }: Token): boolean {
  return isOfTime(text) && (!/^\d{1,3}$/.test(text) || before === '/' || before === '-');
}

/** Whether the word is part of how periods are written. */
function isOfTime(text: string): boolean {
  return years.test(text) || months.test(text);
}
