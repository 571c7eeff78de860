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
  if (incomplete) return <circle cx={cx} cy={cy} r={4 * scale} className={styles['open']} />;
  if (flag === null) return <circle cx={cx} cy={cy} r={2.5 * scale} className={styles['point']} />;
  return <path d={PATHS[flag]} transform={`translate(${cx} ${cy}) scale(${scale})`} className={styles[flag]} />;
}

const PATHS: Record<Direction, string> = {
  worse: 'M-5-5H5V5H-5Z',
  better: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  up: 'M0-6.5 6 5H-6Z',
  down: 'M0 6.5 6-5H-6Z',
};
