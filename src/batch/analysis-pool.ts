import type { IntakeUnit } from '../intake/intake-unit.js';
import { startThreads } from '../threads/start-threads.js';
import type { AnalysisTask } from './analysis-worker.js';
import { problemLine, type UnitAnswers } from './analyze-units.js';
import type { NoteSettings } from './batch-settings.js';
import { summarizeTrouble } from './note-summary.js';
import { splitUnits } from './split-units.js';

/**
 * Threads that analyze notes. It knows nothing of files, order or output: whoever uses it brings units and keeps the order
 * (`inOrder`). Give 50 to 200 notes at a time; the cost of a task is about that of one note.
 */
export interface AnalysisPool {
  readonly workers: number;
  /**
   * Reads the units and analyzes their notes, in their order.
   * Never rejects for a note: one that brings its thread down (memory, time) is found by halving and answered with a problem.
   * Rejects after `close`.
   */
  readonly run: (units: readonly IntakeUnit[], settings: NoteSettings) => Promise<UnitAnswers>;
  /** Ends the threads at once; unfinished tasks are given up. */
  readonly close: () => Promise<void>;
}

/** @param workers how many threads */
export const createAnalysisPool = (workers: number): AnalysisPool => {
  const pool = startThreads<AnalysisTask, UnitAnswers>(new URL('./analysis-worker', import.meta.url), workers);
  const state = { closed: false };
  const run = async (units: readonly IntakeUnit[], settings: NoteSettings): Promise<UnitAnswers> => {
    try {
      return await pool.run({ units, settings });
    } catch (error) {
      if (state.closed) throw error;
      const halves = splitUnits(units);
      if (halves === null) return givenUp(units, settings);
      return joinAnswers(await run(halves[0], settings), await run(halves[1], settings));
    }
  };
  return {
    workers,
    run,
    close: () => {
      state.closed = true;
      return pool.destroy();
    },
  };
};

const tooCostly = 'analyzing it took more memory than one note may take; look whether it is one note, and split it';

const givenUp = (units: readonly IntakeUnit[], { summaries }: NoteSettings): UnitAnswers => {
  const [unit] = units;
  if (unit === undefined) return { lines: new Uint8Array(), ends: new Uint32Array(), isProblem: new Uint8Array(), summaries: [], outside: 0 };
  const { id, source } = unit.kind === 'item' ? unit.item : { id: unit.kind === 'document' ? unit.id : null, source: unit.source };
  const lines = Buffer.from(problemLine(id, source, 'analysis', tooCostly));
  return {
    lines, ends: Uint32Array.of(lines.length), isProblem: Uint8Array.of(1), outside: 0,
    summaries: summaries ? [JSON.stringify(summarizeTrouble(id, source, tooCostly))] : [],
  };
};

const joinAnswers = (first: UnitAnswers, second: UnitAnswers): UnitAnswers => ({
  lines: Buffer.concat([first.lines, second.lines]),
  ends: Uint32Array.from([...first.ends, ...second.ends.map((end) => end + first.lines.length)]),
  isProblem: Uint8Array.from([...first.isProblem, ...second.isProblem]),
  summaries: [...first.summaries, ...second.summaries],
  outside: first.outside + second.outside,
});
