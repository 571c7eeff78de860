import type { SeriesPoint, SeriesView } from '@said/server';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWidth } from '../../components/use-width.ts';
import { formatValue } from '../../words/format.ts';
import { FlagShape } from './FlagShape.tsx';
import { type Mark, rowsOf } from './marks.ts';
import { axisTicks, shortLabel, yScale } from './axis.ts';
import { describeJudgement } from './judgement.ts';
import styles from './Trend.module.css';

const INK = '#0b0c0c';
const SOFT = '#484f55';

interface TrendChartProps {
  series: SeriesView;
  marks: readonly Mark[];
}

type Drawn = SeriesPoint & { at: number; band: [number, number] | null };

/** The series with its band of limits, centre, target and marks. The table under it says the same, so it is one image. */
export function TrendChart({ series, marks }: TrendChartProps) {
  const { box, width } = useWidth<HTMLDivElement>();
  const { points, measure, standardUnit, target, grain } = series;
  const data: Drawn[] = points.map((point, at) => ({
    ...point,
    at,
    band: point.lower === null || point.upper === null ? null : [point.lower, point.upper],
  }));
  const { low, high, ticks } = yScale(series);
  const text = (value: number): string => formatValue(value, measure.unit, standardUnit);
  const narrow = width < 560;
  // Room for a sign of two letters, in periods; and smaller points where they would run into each other.
  const rows = rowsOf(marks, (26 * points.length) / Math.max(width - 80, 1));
  const scale = Math.min(1, Math.max(0.55, (width - 80) / points.length / 12));
  const top = 20 + 14 * Math.max(0, ...rows.values());
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot hold a chart
    <div ref={box} className={styles['chart']} role="img" aria-label={`Chart. ${series.headline}`}>
      {width === 0 ? null : (
        <ComposedChart
          width={width}
          height={(narrow ? 290 : 380) + top}
          data={data}
          accessibilityLayer={false}
          margin={{ top, right: 20, bottom: 8, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="#e3e7ea" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[-0.5, points.length - 0.5]}
            ticks={axisTicks(points, grain, narrow ? 4 : 9)}
            tickFormatter={(at: number) => shortLabel(points[at], grain)}
            interval={0}
            tick={{ fill: SOFT, fontSize: 13 }}
            stroke={SOFT}
          />
          <YAxis
            domain={[low, high]}
            ticks={ticks}
            tickFormatter={text}
            width={narrow ? 48 : 68}
            tick={{ fill: SOFT, fontSize: 13 }}
            stroke={SOFT}
          />
          {marks.map((mark) =>
            mark.until === null ? null : (
              <ReferenceArea key={mark.sign} x1={mark.at} x2={mark.until} fill="#6b7780" fillOpacity={0.18} />
            ),
          )}
          <Area
            dataKey="band"
            type="linear"
            stroke="none"
            fill="#d5e3ee"
            fillOpacity={1}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="centre"
            stroke="#5f7587"
            strokeDasharray="6 4"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          {target === null ? null : (
            <ReferenceLine
              y={target}
              stroke="#801650"
              strokeWidth={2}
              strokeDasharray="2 3"
              ifOverflow="extendDomain"
            />
          )}
          {marks.map(({ sign, at, kind }) => (
            <ReferenceLine
              key={sign}
              x={at}
              stroke={INK}
              strokeWidth={kind === 'visit' ? 1.5 : 1}
              strokeDasharray={kind === 'visit' ? '0' : '4 3'}
              label={{
                value: sign,
                position: 'top',
                dy: -14 * (rows.get(sign) ?? 0),
                fill: INK,
                fontSize: 12,
                fontWeight: 700,
              }}
            />
          ))}
          <Line
            dataKey="value"
            stroke="#12436D"
            strokeWidth={1.5}
            connectNulls={false}
            isAnimationActive={false}
            activeDot={{ r: 5 }}
            dot={dotOf(scale)}
          />
          <Tooltip isAnimationActive={false} content={tipWith(text)} />
        </ComposedChart>
      )}
    </div>
  );
}

function dotOf(scale: number) {
  return ({ cx, cy, payload, key }: DotItemDotProps) => {
    const point = payload as Drawn;
    if (cx === undefined || cy === undefined || point.value === null) return <g key={key} />;
    return <FlagShape key={key} flag={point.flag} incomplete={point.incomplete} cx={cx} cy={cy} scale={scale} />;
  };
}

function tipWith(text: (value: number) => string) {
  return ({ active, payload }: { active?: boolean; payload?: readonly { payload?: unknown }[] }) => {
    const point = (payload?.[0]?.payload ?? null) as Drawn | null;
    return active && point ? <Tip point={point} text={text} /> : null;
  };
}

function Tip({ point, text }: { point: Drawn; text: (value: number) => string }) {
  return (
    <div className={styles['tip']}>
      <p>
        <strong>{point.label}</strong>
      </p>
      <p>{point.value === null ? 'No figure' : text(point.value)}</p>
      {point.band === null ? null : (
        <p>
          Usual range {text(point.band[0])} to {text(point.band[1])}
        </p>
      )}
      <p>{describeJudgement(point)}</p>
    </div>
  );
}
