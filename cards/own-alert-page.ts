import type { OwnAlertOutlook } from '../src/answers/own-alert-outlook.ts';
import type { UsualRecovery } from '../src/alerts/usual-recovery.ts';
import type { OwnRule } from '../src/alerts/rule.ts';
import { basisNames } from '../src/indicators/basis.ts';
import type { Indicator } from '../src/indicators/indicator.ts';
import { factsOf, textOf } from './page.ts';
import type { Fact, Page } from './page.ts';
import { boundWords } from './words/bound.ts';
import { countOf, numeral, valueWords } from './words/numeral.ts';
import { conditionWords, ownRuleName, ownRuleSentence } from './words/own-alert.ts';
import { capital } from './words/sentence.ts';
import { dayWords, periodWords } from './words/time.ts';

/** What is proposed to a conversation that asked to be told of something. */
export interface OwnAlertProposal {
  readonly reference: string;
  readonly rule: OwnRule;
  readonly indicator: Indicator;
  readonly area: string;
  /** Set where no place was named, so that the usual one is taken. */
  readonly usualArea?: true;
  /** What the place of recovery was taken from; `stated` where the person said it. */
  readonly recoveryFrom?: UsualRecovery['from'] | 'stated';
  readonly outlook: OwnAlertOutlook;
  /** ISO instant until which it may be confirmed. */
  readonly expires: string;
  readonly zone: string;
}

/** The rule in plain words, how it stands now, what it would have done, and what it costs; nothing is set before Confirm. */
export function ownAlertPage(proposal: OwnAlertProposal): Page {
  const { reference, rule, indicator, area, outlook, expires, zone } = proposal;
  const name = ownRuleName(rule, indicator, area);
  return {
    summary: `Shall I tell you of this? ${name}`,
    heading: `Shall I tell you of this? ${name}`,
    blocks: [
      { kind: 'text', text: ownRuleSentence(rule, indicator, area), look: 'strong' },
      ...factsOf([
        { title: 'Figures', value: figuresWords(proposal) },
        clearsFact(proposal),
        { title: 'Now', value: capital(nowWords(proposal)) },
        { title: 'Until now', value: capital(historyWords(outlook)) },
        chanceFact(outlook),
      ]),
      ...warningsOn(proposal).flatMap((text) => textOf(text, 'warning')),
      ...textOf(
        `Only this conversation hears of it. Nothing is set yet: confirm ${reference} by ${dayWords(expires, zone)}.`,
        'quiet',
      ),
    ],
    next: [
      { title: 'Confirm', text: `Confirm alert ${reference}` },
      { title: 'Cancel', text: `Cancel alert ${reference}` },
      { title: 'Trend', text: `${indicator.name} trend in ${area}` },
    ],
    asksBack: true,
  };
}

function figuresWords({ indicator, rule, area, usualArea }: OwnAlertProposal): string {
  const basis = basisNames[rule.watches[0]?.basis ?? indicator.basis];
  const place = usualArea === true ? `${area}, as no place was named` : area;
  return `${place}; by ${basis}, as the indicator usually is`;
}

function clearsFact({ rule, indicator, recoveryFrom }: OwnAlertProposal): Fact {
  if (rule.kind === 'periods-running')
    return { title: 'Clears at', value: 'a period that is not worse than the one before' };
  if (rule.kind === 'rag-worsened') return { title: 'Clears at', value: 'the RAG from before, or a better one' };
  const at = boundWords(rule.recovery, indicator.unit);
  return { title: 'Clears at', value: `${at}${recoveryFrom === undefined ? '' : `; ${recoveryWords[recoveryFrom]}`}` };
}

const recoveryWords: Readonly<Record<NonNullable<OwnAlertProposal['recoveryFrom']>, string>> = {
  'share-of-limit': 'about 5% back from the limit, so that one case more or less does not raise it again',
  'usual-change': 'as far back as these figures usually move from one to the next, so that it does not go to and fro',
  'smallest-step': 'one step back from the limit',
  stated: 'as you said',
};

function nowWords({ outlook: { now, illustrative }, rule, indicator }: OwnAlertProposal): string {
  if (now === undefined) {
    return illustrative > 0
      ? 'only illustrative figures are held, and alerts pass over those: nothing is raised before real ones come'
      : 'no figure is held that counts: nothing is raised before one comes';
  }
  const { figure, inBreach } = now;
  const value = `${valueWords(figure.value, indicator.unit)} in ${periodWords(figure.basis, figure.period)}`;
  const condition = conditionWords(rule, indicator.unit);
  return inBreach ? `${value}: ${condition} already, so that you are told at once` : `${value}: not ${condition}`;
}

/** Fewer figures than these say nothing of how often. */
const enoughFigures = 8;

function historyWords({ counted, first, now, years, raised, flapped }: OwnAlertOutlook): string {
  if (first === undefined || now === undefined) return 'no history to say anything by';
  const held = `${countOf(counted, 'figure')}, from ${first.period.label} to ${now.figure.period.label}`;
  const times = raised === 0 ? 'not have been raised' : `have been raised ${timesWords(raised)}`;
  if (counted < enoughFigures) return `would ${times} in ${held}: that history is too short to say how often`;
  const again = flapped === 0 ? '' : `, ${timesWords(flapped)} of that soon after clearing`;
  return `would ${times} in ${spanWords(years)}${again} (${held})`;
}

function spanWords(years: number): string {
  return years < 1.5 ? countOf(Math.round(years * 12), 'month') : countOf(Math.round(years), 'year');
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${numeral(times, 0)} times`;
}

function chanceFact({ falseAlarms }: OwnAlertOutlook): Fact | undefined {
  if (falseAlarms === undefined) return undefined;
  const rate =
    falseAlarms < 0.1
      ? 'less than once in ten years'
      : `about ${numeral(Number(falseAlarms.toFixed(1)), 1)} times a year`;
  return { title: 'By chance', value: `Expected ${rate} if nothing changes but chance` };
}

/** More false alarms a year than these make people stop reading. */
const manyAYear = 1;

function warningsOn({ outlook, indicator }: OwnAlertProposal): readonly string[] {
  const { falseAlarms = 0, flapped, now, illustrative } = outlook;
  return [
    ...(falseAlarms > manyAYear || flapped > 1
      ? [
          'This will be noisy: the figures lie so near the limit that chance alone carries them across. A limit further away is worth a thought.',
        ]
      : []),
    ...(now !== undefined && illustrative > 0 ? ['Illustrative figures of this series are passed over.'] : []),
    ...(indicator.polarity === 'neutral'
      ? ['For this indicator neither way is better: the alert says on which side the figure is, and no more.']
      : []),
  ];
}
