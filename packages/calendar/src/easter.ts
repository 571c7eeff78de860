import { type IsoDate, toIsoDate } from './iso-date.ts';

/**
 * Easter Sunday of a year of the Gregorian calendar, by the "anonymous Gregorian algorithm" of Nature 13 (1876), p. 487,
 * as given by Jean Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 8. The letters in the comments are Meeus's.
 * Example: 2024 gives 31 March.
 */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19; // a
  const century = Math.floor(year / 100); // b
  const yearOfCentury = year % 100; // c
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3); // g
  const toFullMoon = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30; // h, from 21 March
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - toFullMoon - (yearOfCentury % 4)) % 7; // l, from full moon
  const lateMoon = Math.floor((golden + 11 * toFullMoon + 22 * toSunday) / 451); // m
  const dayFromMarch = toFullMoon + toSunday - 7 * lateMoon + 22; // 22 March is the earliest Easter
  return toIsoDate(year, 3, dayFromMarch);
}
