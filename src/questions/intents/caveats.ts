import type { Intent } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { aboutFigure } from './figure-about.ts';

/** What a reader must know to read a figure rightly. "Can I trust it" is answered by what is recorded, and by no opinion. */
export const caveats: Intent = {
  name: 'caveats',
  cues: {
    caveats: [
      ...everyWay(
        phraseList('anything, what, things, something, limitations, caveats, issues'),
        ['', 'i', 'we', 'members'],
        phraseList('should, need to, must'),
        phraseList(
          'be careful about, be careful with, be aware of, be wary of, be mindful of, know about, know, watch out for, look out for, bear in mind, note, take into account',
        ),
      ),
      ...phraseList(`
      caveat, caveats, any caveats, dq caveats, limitations, limitation, health warning, health warnings, warning, warnings, footnote,
      footnotes, notes, note, data quality, quality, can i trust, can we trust, trust, reliable, how reliable, reliability,
      how accurate, accurate, accuracy, what should i know about, what should we know about, what do i need to know about,
      what do we need to know about, what should i know, what should we know, what do i need to know, what do we need to know, issues with, issues around,
      issues about, data issues, quality issues, data quality issues, known issues, problems with, issue with, problem with, anything wrong with, wrong with, anything to know about,
      anything i should know about, anything we should know about, anything i should know, anything i need to know about, anything we need to know about,
      anything to be aware of, things to be aware of, what should i be aware of, what should we be aware of, what to be aware of, be aware of, aware of,
      anything i should be careful with, anything i should be careful about, anything we should be careful with, anything we should be careful about, anything to be careful with, anything to watch out for, things to watch out for, watch out for, look out for, careful about, careful with, what do i need to be careful about, what should i be careful about, bear in mind, what should i bear in mind, what should we bear in mind, anything to bear in mind,
      how good is, how good are, how robust is, how robust are, how reliable is, how reliable are, how accurate is, how accurate are, how trustworthy is, how trustworthy are,
      how solid is, how complete is, how complete are, how sound is, how confident can we be, how confident can i be, how confident are we, robust, trustworthy, can i rely on,
      can we rely on, can i rely, can we rely, rely on, be relied on, be relied upon, be trusted, trusted, can i quote, can we quote, can i use, can we use, can i publish, can we publish,
      safe to quote, safe to use, ok to quote, ok to use, small print, data notes, dq, dq notes, dq issues, quality notes, disclaimers, disclaimer
    `),
    ],
  },
  also: phraseList(`
    to be careful about, to be careful with, with, attached, attached to, to, be, known, latest, current, should, i, know, to be, apply, applies, apply to, that apply, on using, can, these, this, those, around, before i quote them,
    before i quote it, before quoting, before quoting it, before using, before using it, before we quote it, before we quote them, before i use it, before i use them, before we use it,
    before we use them, before we publish, before publishing, when quoting, when using, numbers, number, be in
  `),
  form: (slots) => aboutFigure('caveats', slots, () => true),
};
