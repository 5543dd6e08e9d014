// When a process began, as far as the system tells: tells it from a later one with the same number.
import { readFile } from 'node:fs/promises';

/**
 * The boot of the machine and the ticks since then, such as `6f0c…:123456`; the same for as long as the process runs.
 *
 * @returns empty where the system has no `/proc`, or the process is gone
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export async function processStart(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    const afterName = stat.slice(stat.lastIndexOf(')') + 2); // the name of a program may hold blanks and brackets
    return `${boot.trim()}:${afterName.split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}
