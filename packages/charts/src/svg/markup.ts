// Writing SVG as text: everything that comes from data goes through `escapeText`.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text safe in element content and in attribute values; control characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A coordinate with one decimal, without a trailing `.0` or a negative zero. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

export type Attributes = Record<string, string | number | undefined>;

/** One element. Attribute values are escaped; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface Picture {
  /** Prefix of all ids in the picture: two pictures of a page need two. */
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
}

/** The outermost element: one image to assistive technology, named by its title and described by its summary. */
export function svgRoot({ id, width, height, title, description }: Picture, content: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
  };
  const naming =
    element('title', { id: `${id}-title` }, escapeText(title) || ' ') +
    element('desc', { id: `${id}-description` }, escapeText(description) || ' ');
  return element('svg', attributes, naming + content);
}
