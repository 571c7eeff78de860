/** What one measured process prints as its last line. */
export interface Measurement {
  seconds: number;
  /** Of all threads of the process, in the same span: what a busy machine does not change. */
  processorSeconds: number;
  peakMb: number;
  details: Record<string, number>;
}

/** Starts the clocks; what it returns stops them and prints what was measured. */
export function startMeasuring(): (details?: Record<string, number>) => void {
  const started = performance.now();
  const before = process.cpuUsage();
  return (details = {}) => {
    const { user, system } = process.cpuUsage(before);
    const measurement: Measurement = {
      seconds: (performance.now() - started) / 1000,
      processorSeconds: (user + system) / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
      details,
    };
    console.log(JSON.stringify(measurement));
  };
}
