// Loaded into a measured process: when that ends, its peak memory and processor time go to file descriptor 3 as JSON.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Usage {
  readonly peakKilobytes: number;
  /** Of all its threads: more than the time that passes where it runs alone, but the same on a busy machine. */
  readonly processorMs: number;
}

process.on('exit', () => writeFileSync(3, JSON.stringify(usageSoFar())));

function usageSoFar(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { peakKilobytes: ownPeak() ?? maxRSS, processorMs: (userCPUTime + systemCPUTime) / 1000 };
}

/** The kernel's mark of this program alone, where it keeps one: `maxRSS` includes what the parent had when it forked. */
function ownPeak(): number | undefined {
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return mark === undefined ? undefined : Number(mark);
}
