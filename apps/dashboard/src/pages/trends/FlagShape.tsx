import { FLAG_SIGNS, POINT_RADIUS } from '@said/charts';
import type { Direction } from '@said/server';
import styles from './Trend.module.css';

interface FlagShapeProps {
  flag: Direction | null;
  incomplete?: boolean;
  cx: number;
  cy: number;
  scale?: number;
}

/** A point of the chart: its shape says what its colour says. */
export function FlagShape({ flag, incomplete = false, cx, cy, scale = 1 }: FlagShapeProps) {
  if (incomplete) return <circle cx={cx} cy={cy} r={POINT_RADIUS.incomplete * scale} className={styles['open']} />;
  if (flag === null) return <circle cx={cx} cy={cy} r={POINT_RADIUS.plain * scale} className={styles['point']} />;
  return (
    <path d={FLAG_SIGNS[flag].shape} transform={`translate(${cx} ${cy}) scale(${scale})`} className={styles[flag]} />
  );
}
