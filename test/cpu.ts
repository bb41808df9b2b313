/** Milliseconds this process computes while `work` runs: what it costs, however busy the machine is with others. */
export function cpuTime(work: () => void): number {
  const from = process.cpuUsage();
  work();
  return process.cpuUsage(from).user / 1000;
}
