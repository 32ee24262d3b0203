/** Words that narrow, turn, date or divide a figure, by what they do; a question with one is never answered without it. */
export const qualifiers: Readonly<Record<string, readonly string[]>> = {
  negation: lines(`
    not, but not in Rutland, without charge, excluding Leicester, except Rutland, other than in Rutland, minus Rutland,
    apart from Rutland, never, barring Rutland, leaving out Rutland, rather than Rutland, not counting Rutland, no longer
  `),
  place: lines(`
    near the station, in the town centre, in Castle ward, on the A6, in LE10, in Loughborough, around schools,
    outside pubs, in rural villages, along the canal, within a mile of the park, in car parks, on buses, in Nuneaton,
    at home, online, north of the river, on Narborough Road, in Market Bosworth, in the west of the area
  `),
  time: lines(`
    at night, on Saturdays, at weekends, before midnight, during rush hour, in the evening, overnight, in term time,
    on bank holidays, in the small hours, on match days, after closing time, by day of the week, in the daytime, today,
    yesterday, last week, in spring
  `),
  group: lines(`
    by women, against children, for under 18s, among over 65s, by Muslims, involving teenagers, by age, by ethnicity,
    against older people, for men only, among students, by repeat offenders, against shop workers, of disabled people,
    by gender, against LGBT people, among Year 9 pupils, by first language
  `),
  part: lines(`
    with a knife, involving drugs, attempted, solved, median, maximum, total cost, detection rate, per officer,
    per household, alcohol related, gang related, unsolved, seasonally adjusted, provisional, adjusted for inflation,
    five year average, as a share of all crime, percentile, standard deviation, per visitor, doubled, squared
  `),
};

function lines(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim().replaceAll(/\s+/gu, ' '));
}
