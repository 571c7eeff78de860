// The Western code page of Windows, which older case systems still export: https://encoding.spec.whatwg.org/#windows-1252

const ABOVE_LATIN_1: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
};

/** @throws Error for a character that the code page does not have */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : ABOVE_LATIN_1[text.charAt(index)];
    if (byte === undefined) throw new Error(`Windows-1252 has no "${text.charAt(index)}".`);
    bytes[index] = byte;
  }
  return bytes;
}
