// Check digits tell a number of a person from any other of the same length.

const figures = (number: string): number[] => Array.from(number, Number);

/** Figures only, whatever stood between them. */
export const digitsOf = (text: string): string => text.replaceAll(/[^0-9]/g, '');

/** Modulus 11 (NHS Data Dictionary): weights 10 to 2, then the check digit with 1; the sum is a multiple of 11. */
export const fitsModulus11 = (digits: string): boolean =>
  figures(digits).reduce((sum, figure, place) => sum + figure * (digits.length - place), 0) % 11 === 0;

/** Luhn (ISO/IEC 7812-1 annex B): from the right, every second figure doubled, its figures added, a multiple of 10. */
export function fitsLuhn(digits: string): boolean {
  const sum = figures(digits).reduceRight((total, figure, place) => {
    const isDoubled = (digits.length - 1 - place) % 2 === 1;
    const doubled = figure > 4 ? figure * 2 - 9 : figure * 2;
    return total + (isDoubled ? doubled : figure);
  }, 0);
  return sum % 10 === 0;
}
