import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import { aboutFigure } from './figure-about.ts';

/** What a reader must know to read a figure rightly. "Can I trust it" is answered by what is recorded, and by no opinion. */
export const caveats: Intent = {
  name: 'caveats',
  cues: {
    caveats: phraseList(`
      caveat, caveats, any caveats, limitations, limitation, health warning, health warnings, warning, warnings, footnote,
      footnotes, notes, note, data quality, quality, can i trust, can we trust, trust, reliable, how reliable, reliability,
      how accurate, accurate, accuracy, what should i know about, what should we know about, what do i need to know about,
      what do we need to know about, issues with, anything to know about, how good is
    `),
  },
  also: phraseList('with, attached, to, be, known, latest, current, should, i, know, to be'),
  form: (slots) => aboutFigure('caveats', slots, () => true),
};
