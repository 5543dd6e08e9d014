// Loaded into a measured process: when that ends, its peak memory in kB is written to file descriptor 3.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(3, String(peakOf())));

/** The kernel's mark of this program alone, where it keeps one: `maxRSS` includes what the parent had when it forked. */
function peakOf(): number {
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return mark === undefined ? process.resourceUsage().maxRSS : Number(mark);
}
