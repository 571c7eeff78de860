import type { TrendLayout } from '@said/charts';
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
import { unitBesideName, valueInWords } from '@said/wording';
import { useWidth } from '../../components/use-width.ts';
import { FlagShape } from './FlagShape.tsx';
import { describeJudgement } from './judgement.ts';
import { layOutSeries } from './layout.ts';
import type { Mark } from './marks.ts';
import styles from './Trend.module.css';

const INK = '#0b0c0c';
const SOFT = '#484f55';
const PERIODS_HEIGHT = 30;

interface TrendChartProps {
  series: SeriesView;
  marks: readonly Mark[];
}

/** The series with its band of limits, centre, target and marks. The table under it says the same, so it is one image. */
export function TrendChart({ series, marks }: TrendChartProps) {
  const { box, width } = useWidth<HTMLDivElement>();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot hold a chart
    <div ref={box} className={styles['chart']} role="img" aria-label={`Chart. ${series.headline}`}>
      {width === 0 ? null : <Drawing series={series} layout={layOutSeries(series, marks, width)} />}
    </div>
  );
}

type Drawn = SeriesPoint & { at: number; band: [number, number] | null };

/** Recharts draws what has been laid out: its own axes get the plot area, the ends and the ticks that they must have. */
function Drawing({ series, layout }: { series: SeriesView; layout: TrendLayout }) {
  const { points, measure, standardUnit, target } = series;
  const { width, height, plot, values, periods, marks } = layout;
  const data: Drawn[] = points.map((point, at) => ({ ...point, at, band: layout.band[at] ?? null }));
  const text = (value: number): string => valueInWords(value, unitBesideName(measure.unit, standardUnit));
  const labels = new Map(periods.map(({ place, label }) => [place, label]));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      accessibilityLayer={false}
      margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom - PERIODS_HEIGHT, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="#e3e7ea" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[-0.5, points.length - 0.5]}
        ticks={periods.map(({ place }) => place)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        interval={0}
        height={PERIODS_HEIGHT}
        tick={{ fill: SOFT, fontSize: 13 }}
        stroke={SOFT}
      />
      <YAxis
        domain={[values.low, values.high]}
        ticks={values.ticks}
        tickFormatter={text}
        interval={0}
        width={plot.left}
        tick={{ fill: SOFT, fontSize: 13 }}
        stroke={SOFT}
      />
      {marks.map(({ mark }) =>
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
        <ReferenceLine y={target} stroke="#801650" strokeWidth={2} strokeDasharray="2 3" ifOverflow="extendDomain" />
      )}
      {marks.map(({ mark, textY, anchor }) => (
        <ReferenceLine
          key={mark.sign}
          x={mark.at}
          stroke={INK}
          strokeWidth={mark.kind === 'visit' ? 1.5 : 1}
          strokeDasharray={mark.kind === 'visit' ? '0' : '4 3'}
          label={signLabel(mark.sign, { textY, anchor })}
        />
      ))}
      <Line
        dataKey="value"
        stroke="#12436D"
        strokeWidth={1.5}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={{ r: 5 }}
        dot={dotOf(layout.scale)}
      />
      <Tooltip isAnimationActive={false} content={tipWith(text)} />
    </ComposedChart>
  );
}

function signLabel(sign: string, { textY, anchor }: Pick<TrendLayout['marks'][number], 'textY' | 'anchor'>) {
  return ({ viewBox }: { viewBox?: unknown }) => (
    <text x={xOf(viewBox)} y={textY} textAnchor={anchor} fill={INK} fontSize={12} fontWeight={700}>
      {sign}
    </text>
  );
}

// The line of a mark is a box without width; Recharts has other boxes for other labels.
function xOf(viewBox: unknown): number {
  return typeof viewBox === 'object' && viewBox !== null && 'x' in viewBox ? Number(viewBox.x) : 0;
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

function Tip({ point, text }: { point: SeriesPoint; text: (value: number) => string }) {
  return (
    <div className={styles['tip']}>
      <p>
        <strong>{point.label}</strong>
      </p>
      <p>{point.value === null ? 'No figure' : text(point.value)}</p>
      {point.lower === null || point.upper === null ? null : (
        <p>
          Usual range {text(point.lower)} to {text(point.upper)}
        </p>
      )}
      <p>{describeJudgement(point)}</p>
    </div>
  );
}
