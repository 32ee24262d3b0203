/** Questions about why a figure differs, and those that only look like one. */
export const labelledHistory: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'asks why a figure differs': [
    ['why does marac differ from last time?', 'history marac'],
    ['why is vwi in Blaby different from last time', 'history vwi @blaby'],
    ['why did vwi change', 'history vwi'],
    ['why does marac Q4 2020/21 differ from last time', 'history marac 2021-01..2021-03'],
    ['why is residential burglary lower than last time', 'history residential-burglary'],
    ['how come total crime is different', 'history total-crime'],
    ['has the fte figure been revised', 'history fte'],
    ['previous versions of vwi in Melton', 'history vwi @melton'],
    ['revisions of hate crimes 2019/20', 'history hate-crimes 2019-04..2020-03'],
    ['why is vwi different from last year', 'unclear unknown-period'],
    ['why does this differ from last time?', 'unclear no-indicator'],
    ['why is vwi higher', 'declined cause vwi'],
    ['why is crime different at night', 'unclear unknown-words'],
  ],
};
