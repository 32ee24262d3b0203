/** Questions about what stands behind a figure, what it includes and which periods are held. */
export const labelledParticulars: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'asks for what stands behind a figure': [
    ['numbers behind marac', 'behind marac'],
    ['how many cases is marac', 'behind marac'],
    ['numerator and denominator of vwi in Blaby', 'behind vwi @blaby'],
    ['how many vwi', 'behind vwi'],
    ['how many vwi are there', 'behind vwi'],
    ['how many marac repeats', 'behind marac'],
    ['number of vehicle offences in Melton 2019/20', 'behind vehicle-crime @melton 2019-04..2020-03'],
    ['how many first time entrants', 'latest fte'],
    ['how many cases is fte', 'behind fte'],
    ['how many knives in vwi', 'unclear unknown-words'],
    ['how many vwi were solved', 'unclear unknown-words'],
    ['out of how many', 'unclear no-indicator'],
  ],
  'asks what to know of a figure': [
    ['any caveats for marac?', 'caveats marac'],
    ['can I trust the vwi figure', 'caveats vwi'],
    ['how reliable is vehicle crime in Blaby', 'caveats vehicle-crime @blaby'],
    ['what should I know about hate crimes', 'caveats hate-crimes'],
    ['can I trust the police', 'unclear unknown-words'],
  ],
  'asks which periods are held': [
    ['how far back does vwi go', 'periods vwi'],
    ['what periods do you have for Melton', 'periods @melton'],
    ['which years do you hold for vehicle crime in Blaby', 'periods vehicle-crime @blaby'],
    ['earliest figure for marac', 'periods marac'],
    ['how far back does it go', 'unclear no-indicator'],
    ['how far back does vwi go in 2019/20', 'unclear unknown-period'],
  ],
};
