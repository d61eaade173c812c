import { type FileHandle, open, readFile } from 'node:fs/promises';
import { z } from 'zod';

/**
 * The journal of a run: first a line that says what is run, then a line after each chunk, at last one that says that all is done.
 * A line counts once it is whole; what a kill leaves behind it in the other files is cut off by `--resume`.
 */
const progressSchema = z.object({
  /** Records of the input that are answered. */
  records: z.int().min(0),
  /** Lines written. */
  lines: z.int().min(0),
  /** Lines that hold a problem. */
  problems: z.int().min(0),
  /** Notes left out for their date of service. */
  outside: z.int().min(0),
  /** Lengths of the files of answers and of summaries. */
  bytes: z.int().min(0),
  summaryBytes: z.int().min(0),
});
export type Progress = Readonly<z.infer<typeof progressSchema>>;

const journalLineSchema = z.union([
  z.object({ journal: z.literal(1), fingerprint: z.string(), engine: z.string() }),
  z.object({ at: progressSchema }),
  z.object({ done: progressSchema }),
]);

export const noProgress: Progress = { records: 0, lines: 0, problems: 0, outside: 0, bytes: 0, summaryBytes: 0 };

export interface JournalState {
  /** What was run: inputs, options, version. */
  readonly fingerprint: string;
  readonly progress: Progress;
  readonly isDone: boolean;
}

/** Where a run stands; null where there is no journal, or none with a whole first line. */
export const readJournal = async (path: string): Promise<JournalState | null> => {
  const words = await readFile(path, 'utf8').catch(() => '');
  const lines = words.split('\n').slice(0, -1).map(parseLine);
  const [header] = lines;
  if (header === undefined || header === null || !('journal' in header)) return null;
  let state: JournalState = { fingerprint: header.fingerprint, progress: noProgress, isDone: false };
  for (const line of lines.slice(1)) {
    if (line === null || 'journal' in line) break;
    state = 'done' in line ? { ...state, progress: line.done, isDone: true } : { ...state, progress: line.at };
  }
  return state;
};

const parseLine = (words: string): z.infer<typeof journalLineSchema> | null => {
  try {
    return journalLineSchema.parse(JSON.parse(words));
  } catch {
    return null;
  }
};

/** Writes a journal. Each line goes out in one piece. */
export class Journal {
  private constructor(private readonly handle: FileHandle) {}

  static async begin(path: string, fingerprint: string, engine: string): Promise<Journal> {
    const journal = new Journal(await open(path, 'w'));
    await journal.write({ journal: 1, fingerprint, engine });
    return journal;
  }

  /** Goes on with a journal, behind its last whole line. */
  static async goOn(path: string): Promise<Journal> {
    const words = await readFile(path);
    const handle = await open(path, 'r+');
    const end = words.lastIndexOf(0x0a) + 1;
    await handle.truncate(end);
    await handle.close();
    return new Journal(await open(path, 'a'));
  }

  note(progress: Progress): Promise<void> {
    return this.write({ at: progress });
  }

  /** Says that all is done; from here on nothing is left to resume. */
  async finish(progress: Progress): Promise<void> {
    await this.write({ done: progress });
    await this.handle.sync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private async write(line: z.infer<typeof journalLineSchema>): Promise<void> {
    await this.handle.write(`${JSON.stringify(line)}\n`);
  }
}
