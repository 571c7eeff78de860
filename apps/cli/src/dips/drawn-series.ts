import type { ChartFrame, DipMethod, DipPoint } from '@said/analysis';
import type { FileSeries } from '@said/ingestion';

/** What is drawn of one series. */
export interface DrawnSeries {
  series: FileSeries;
  points: readonly DipPoint[];
  frame: ChartFrame | undefined;
  method: DipMethod;
  /** What is counted between events, for charts of that: days, cases. */
  between: string | null;
}
