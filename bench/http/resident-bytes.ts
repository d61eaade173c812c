import { readFileSync } from 'node:fs';

/** Memory that a process holds, in bytes, as Linux counts it. */
export const residentBytes = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`No memory figure for process ${pid}.`);
  return Number(kilobytes) * 1024;
};
