import type { Indicator } from '../../indicators/indicator.ts';
import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import type { PartAsked } from '../question-parts.ts';
import { tokenise } from '../token.ts';
import { everyWay, phraseList } from '../phrase-list.ts';

/** What an indicator means and counts. "What is X" asks for it only where nothing else asks for a figure. */
export const definition: Intent = {
  name: 'definition',
  cues: {
    define: [
      ...phraseList(`
      define, wording for, wording of the definition for, definition wording, stands for, definition, definition of, wording of, wording of the definition of, the wording of, meaning of, meaning, explain, explain what, describe, what counts as, who counts as, what is counted as, what is classed as,
      what is classified as, what is treated as, what qualifies as, who qualifies as, what constitutes, what do you count as, what do we count as, what is covered by,
      what falls under, what comes under, what falls within, what makes up, what is made up of, what goes into, what exactly is, what exactly are, what exactly does, clarify,
      what do you mean by, what do we mean by, what is meant by, what do they mean by, what offences are in, what offences count as, which offences are in,
      what sort of crimes are in, what kind of crimes are in, what types of crime are in, what types of offence are in, what sort of offences are in, what kind of offences are in, what crimes are in, what crimes are included in, which crimes are included in, what offences are included in, which offences are included in
    `),
      ...everyWay(
        ['how do', 'how would', 'how did'],
        ['you', 'we', 'they'],
        ['count', 'measure', 'calculate', 'define', 'work out'],
      ),
    ],
    mean: phraseList(`
      mean, means, meant, meant by, mean by, stand for, stands for, defined, measured, calculated, counted, worked out, derived, compiled, made up of, made up, consist of, comprise, involve, short for
    `),
    ask: phraseList('what, how, what does, what do, how is, how are, how do you, how do we, how do they, how does'),
    includes: phraseList('include, includes, included, including, contain, contains, cover, covers'),
    within: phraseList(
      'included in, included within, part of, counted in, counted as, counted under, counted towards, count in, count as, count towards, classed as, covered by',
    ),
    contents: phraseList(
      'what is in, what in, what is included in, what is included within, what is within, what is counted in, what does it include',
    ),
    whatIs: phraseList('what is, what are, what is a, what is an'),
    whatIsThe: phraseList('what is the, what are the'),
    ours: phraseList('our, us, we, we at, what is our, what are our, what are we'),
  },
  also: phraseList(`
    does, do, exactly, actually, by, also, as, whether, if, or, indicator, measure, term, up of, it, is, for, precisely, indicator measure, the indicator, statistic
  `),
  wordsOf: (indicator) => [...indicator.includes, ...indicator.excludes].flatMap((text) => contentWords(text)),
  form: (slots) => {
    const subject = subjectOf(slots);
    if (subject === undefined || !asksForMeaning(slots)) return lacks('indicator');
    const besides = unwanted(slots, tooMany(slots) ? [] : ['indicator']);
    const latest: Question = { kind: 'latest', indicator: subject.id };
    const asked: Question = { kind: 'definition', indicator: subject.id, ...partOf(slots, subject) };
    if (besides.length > 0) return extra(besides, [asked, latest]);
    return fits(asked, !saysSo(slots) ? [latest] : []);
  },
};

/** What is asked of as a part: another indicator, or words of the description that stand after "include" or before "part of". */
function partOf({ cues, indicators, said }: Slots, subject: Indicator): { readonly part?: PartAsked } {
  if (!cues.has('includes') && !cues.has('within')) return {};
  const other = indicators.find((each) => each.id !== subject.id);
  if (other !== undefined) return { part: { indicator: other.id } };
  return said.length > 0 ? { part: { words: said } } : {};
}

/** What is no figure itself: "what is the survey" asks what it is, where "what is the rate" asks for the number. */
const instruments: ReadonlySet<string> = new Set(['survey', 'conference', 'panel', 'scheme', 'programme']);

/** "What is X" asks for the meaning where it names neither "the" figure nor "ours", a unit, a place nor a time. */
function asksForMeaning(slots: Slots): boolean {
  if (saysSo(slots)) return true;
  const { cues } = slots;
  const thing = cues.has('whatIsThe') && instruments.has(slots.lastOfName ?? '');
  return (
    (cues.has('whatIs') || thing) &&
    !cues.has('unit') &&
    !cues.has('ours') &&
    unwanted(slots, ['indicator']).length === 0
  );
}

function saysSo({ cues }: Slots): boolean {
  const asked = cues.has('ask') || cues.has('whatIs');
  return (
    cues.has('define') ||
    cues.has('contents') ||
    cues.has('includes') ||
    cues.has('within') ||
    (cues.has('mean') && asked)
  );
}

/** Several indicators fit only where one is asked of the others. */
function tooMany({ indicators, cues }: Slots): boolean {
  return indicators.length > 1 && !cues.has('includes') && !cues.has('within');
}

/** The indicator that is asked about: "does X include Y" asks of X, "is Y part of X" asks of X too. */
function subjectOf({ indicators, cues }: Slots): Indicator | undefined {
  return cues.has('within') ? indicators.at(-1) : indicators[0];
}

function contentWords(text: string): readonly string[] {
  return tokenise(text)
    .map((token) => token.text)
    .filter((word) => word.length > 2 && !/^(?:not|non|without|excluding|except|near|against)$/.test(word));
}
