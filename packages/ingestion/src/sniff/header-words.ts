// Headings as they are compared: without what differs from file to file.

/** A header without case, blanks, dots, underscores and other marks. */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('%', 'percent')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Header as lower-case words: `Ward_Name ` and `WardName` are both `ward name`. */
export function headerWords(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
