import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../components/use-width.ts';
import styles from './Assessments.module.css';
import { type Cycle, KINDS } from './cycles.tsx';

const FILLS = { full: '#12436D', '12-month': '#28A197', '24-month': '#801650' };
const INK = '#0b0c0c';
const SOFT = '#484f55';

/** Bars of one cycle stand together; a visit without a published number has no bar and a sign that says so. */
export function CycleChart({ cycles, label }: { cycles: readonly Cycle[]; label: string }) {
  const { box, width } = useWidth<HTMLDivElement>();
  const data = cycles.map(({ label, visits }) => ({
    cycle: label,
    ...Object.fromEntries(visits.map(({ kind, plus }) => [kind, plus])),
  }));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot hold a chart
    <div ref={box} className={styles['chart']} role="img" aria-label={label}>
      {width === 0 ? null : (
        <BarChart
          width={width}
          height={320}
          data={data}
          accessibilityLayer={false}
          barGap={4}
          barCategoryGap="25%"
          margin={{ top: 24, right: 8, bottom: 8, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="#e3e7ea" />
          <XAxis dataKey="cycle" tick={{ fill: SOFT, fontSize: 13 }} stroke={SOFT} />
          <YAxis allowDecimals={false} width={36} tick={{ fill: SOFT, fontSize: 13 }} stroke={SOFT} />
          {KINDS.map((kind) => (
            <Bar key={kind} dataKey={kind} fill={FILLS[kind]} stroke={INK} maxBarSize={64} isAnimationActive={false}>
              <LabelList dataKey={kind} position="top" fill={INK} fontSize={14} fontWeight={700} />
            </Bar>
          ))}
        </BarChart>
      )}
    </div>
  );
}
