import { MONTH_NAMES } from '@said/calendar';

/** `17 July 2019`, `October 2021` or `2023`: as precise as the date is known. What is no date is given back as it is. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
