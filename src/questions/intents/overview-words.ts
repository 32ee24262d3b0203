import { everyWay, phraseList } from '../phrase-list.ts';

const views = phraseList(`
  overview, summary, snapshot, brief overview, quick overview, quick summary, short summary, brief summary, brief, briefing, profile, report, report on, headlines, key headlines,
  key figures, key stats, key numbers, key facts, main figures, main points, headline figures, headline numbers, dashboard, scorecard, performance report, performance summary,
  performance overview, performance dashboard, summary report, big picture, overall picture, whole picture, full picture, general picture, picture, situation,
  current situation, overall position, overall performance, performance, current performance, lowdown, rundown, run down
`);

/** The words that ask for all there is about something at once, in one ordered list: of an area, an outcome or a quarter. */
export const overviewWords: readonly string[] = [
  ...everyWay(views, ['', 'of', 'for', 'on']),
  ...phraseList('at a glance, in a nutshell, in brief, in short, in summary, on a page'),
];

/** The words for how something is doing, that ask for all there is about it where they stand beside nothing else. */
export const standingWords: readonly string[] = phraseList(`
  doing, performing, getting on, getting along, faring, looking, going, how are things, how are things going, how are things looking, how is everything, how is it going,
  how is it looking, what is going on, what is happening
`);
