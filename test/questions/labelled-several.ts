/** Several things asked at once, and what only looks like it. */
export const labelledSeveral: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'asks several things at once': [
    ['vwi and vehicle crime', 'several: latest vwi, latest vehicle-crime'],
    ['vwi, marac and fte', 'several: latest vwi, latest marac, latest fte'],
    ['vwi & vehicle crime in Melton', 'several: latest vwi @melton, latest vehicle-crime @melton'],
    ['vwi and marac trend', 'several: trend vwi, trend marac'],
    [
      'vwi in Hinckley, Melton and Charnwood trend',
      'several: trend vwi @hinckley, trend vwi @melton, trend vwi @charnwood',
    ],
    ['vwi trend in Blaby and Melton', 'several: trend vwi @blaby, trend vwi @melton'],
    [
      'vwi compared with last year and the region',
      'several: compare-with vwi vs:region, compare-with vwi vs:last-year',
    ],
    ['burglary and vehicle crime in Melton', 'unclear ambiguous'],
    ['vwi vehicle crime', 'unclear too-much'],
    ['vwi, marac, fte, hate crimes and Sentinel', 'unclear too-much'],
    ['vwi in Blaby and vehicle crime in Melton', 'unclear too-much'],
    ['vwi and vehicle crime at night', 'unclear unknown-words'],
    ['vwi and not vehicle crime', 'unclear unknown-words'],
  ],
};
