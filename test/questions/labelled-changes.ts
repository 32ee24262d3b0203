/** Questions about how a figure changed from one stated period to another. */
export const labelledChanges: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'asks how much a figure changed over a stated span': [
    ['how much did vwi change between 2017/18 and 2019/20', 'change vwi 2017-04..2018-03 to 2019-04..2020-03'],
    ['change in vwi from Q1 2019/20 to Q4 2020/21', 'change vwi 2019-04..2019-06 to 2021-01..2021-03'],
    [
      'how much did vwi fall in Melton between 2017/18 and 2019/20',
      'change vwi @melton 2017-04..2018-03 to 2019-04..2020-03',
    ],
    ['how has vwi changed from 2017/18 to 2020/21', 'change vwi 2017-04..2018-03 to 2020-04..2021-03'],
    ['compare vwi Q4 2020/21 with Q1 2019/20', 'change vwi 2019-04..2019-06 to 2021-01..2021-03'],
    ['vwi in Q1 2019/20 against 2020/21', 'change vwi 2019-04..2019-06 to 2020-04..2021-03'],
    ['difference in vwi between Q1 and Q4 2020/21', 'change vwi 2020-04..2020-06 to 2021-01..2021-03'],
    ['difference in vwi between 2019/20 and 2020/21', 'compare-with vwi vs:last-year 2020-04..2021-03'],
    ['change in vwi from Q3 2020/21 to Q4 2020/21', 'compare-with vwi vs:last-quarter 2021-01..2021-03'],
    ['difference in vwi between Q1 and Q4', 'unclear unknown-period'],
    ['vwi last quarter vs last year', 'unclear unknown-period'],
    ['change in vwi from 2017/18 to 2019/20 compared with the region', 'unclear unknown-period'],
    ['vwi between 2017/18 and 2019/20 against its target', 'unclear unknown-period'],
    ['change in vwi between 2017/18 and 2019/20 at night', 'unclear unknown-words'],
    ['vwi from 2017/18 to 2019/20', 'trend vwi 2017-04...2020-03'],
    ['vwi trend between 2017/18 and 2019/20', 'trend vwi 2017-04...2020-03'],
  ],
};
