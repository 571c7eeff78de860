/** An arrow of imports from one folder to another. */
export interface Arrow {
  from: string;
  to: string;
}

/**
 * The shortest circle that some arrow is part of, as the places on it (the first is also the last), or null.
 * @example findCircle([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }]) // ['a', 'b', 'a']
 */
export function findCircle(arrows: readonly Arrow[]): string[] | null {
  const circles = arrows.flatMap(({ from, to }) => {
    const back = findWay(arrows, to, from);
    return back ? [[from, ...back]] : [];
  });
  return circles.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** The shortest way along the arrows, with both of its ends, or null where there is none. */
export function findWay(arrows: readonly Arrow[], start: string, end: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const place of cameFrom.keys()) {
    if (place === end) return wayBack(cameFrom, end);
    for (const { from, to } of arrows) if (from === place && !cameFrom.has(to)) cameFrom.set(to, place);
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let place: string | null | undefined = end; typeof place === 'string'; place = cameFrom.get(place)) {
    way.unshift(place);
  }
  return way;
}
