/** What one measured process prints as its last line. */
export interface Measurement {
  seconds: number;
  peakMb: number;
  details: Record<string, number>;
}

export function report(elapsedMs: number, details: Record<string, number> = {}): void {
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds: elapsedMs / 1000, peakMb, details } satisfies Measurement));
}
