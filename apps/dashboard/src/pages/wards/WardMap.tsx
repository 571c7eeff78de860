import { renderWardMap, type WardValue, wardMapLegend } from '@said/charts';
import type { BoundariesView } from '@said/server';
import { useMemo } from 'react';
import styles from './Wards.module.css';

const ID = 'ward-map';

interface WardMapProps {
  boundaries: BoundariesView;
  values: Readonly<Record<string, WardValue>>;
  title: string;
  description: string;
}

/** The key above the map, and the map as one image: its figures are in the table. */
export function WardMap({ boundaries, values, title, description }: WardMapProps) {
  const { features } = boundaries;
  const svg = useMemo(
    () => renderWardMap({ id: ID, features, values, title, description }),
    [features, values, title, description],
  );
  const legend = wardMapLegend({ features, values }).filter(({ count }) => count > 0);
  return (
    <>
      <ul className={styles['key']} aria-label="Key">
        {legend.map(({ position, label, fill, pattern, count }) => (
          <li key={position}>
            <svg width="24" height="16" aria-hidden="true" focusable="false">
              <rect
                x="0.5"
                y="0.5"
                width="23"
                height="15"
                fill={pattern === 'plain' ? fill : `url(#${ID}-${pattern.replace(' ', '-')})`}
                stroke="#0b0c0c"
              />
            </svg>
            {label} ({count})
          </li>
        ))}
      </ul>
      {/* The charts room writes this SVG and escapes every text from the data. */}
      {/* oxlint-disable-next-line react/no-danger */}
      <div className={styles['map']} dangerouslySetInnerHTML={{ __html: svg }} />
    </>
  );
}
