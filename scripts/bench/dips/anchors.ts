// Published figures on the acceptance draw (vectors/benchmark/README.md): on the practice draw they differ by sampling.

/** Method, FAR/pt, FAR/series, POD, POD 1, 2, 3, delay, PPV, worst scenario's FAR/pt. */
export const anchors: readonly (readonly string[])[] = [
  ['quarter on quarter 10%', '48.4%', '73.4%', '62.2%', '50.6%', '64.3%', '71.8%', '0.50', '15.6%', '84.6%'],
  ['XmR, all NHS rules', '9.1%', '40.2%', '47.6%', '23.3%', '48.2%', '71.4%', '0.80', '34.4%', '42.3%'],
  ['XmR, outside the limits only', '2.1%', '21.4%', '39.0%', '14.0%', '38.1%', '64.8%', '0.66', '61.7%', '9.0%'],
  ["Laney P' / XmR, 3 sigma", '2.1%', '21.4%', '39.0%', '13.7%', '38.8%', '64.5%', '0.66', '61.8%', '9.0%'],
  [
    'Farrington flexible, both directions',
    '1.75%',
    '24.1%',
    '44.6%',
    '15.7%',
    '45.9%',
    '72.3%',
    '0.65',
    '68.4%',
    '9.9%',
  ],
  ['reference stack, one period', '1.1%', '16.2%', '37.1%', '10.0%', '35.1%', '66.1%', '0.46', '69.8%', '1.9%'],
  ['reference stack, windows', '1.1%', '11.3%', '38.6%', '9.3%', '37.5%', '68.9%', '0.88', '81.2%', '3.4%'],
  ['oracle, one period', '0.2%', '3.5%', '37.1%', '5.7%', '33.8%', '71.8%', '0.74', '93.5%', '0.4%'],
];

/** Method, POD / POD 3 at one common threshold for FAR/pt 0.5%, 1% and 2%. */
export const commonAnchors: readonly (readonly string[])[] = [
  ['XmR, distance from the mean', '19.1 / 36.3', '28.0 / 49.8', '38.4 / 63.9'],
  ['Farrington flexible', '27.7 / 52.3', '36.8 / 64.1', '46.7 / 74.4'],
  ['reference stack, one period', '27.1 / 53.4', '36.0 / 64.7', '45.0 / 75.5'],
  ['reference stack, windows', '31.0 / 59.5', '37.5 / 67.8', '45.1 / 75.5'],
  ['oracle, one period', '44.7 / 78.8', '51.0 / 83.6', '58.5 / 87.6'],
];
