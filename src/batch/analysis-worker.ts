import type { IntakeUnit } from '../intake/intake-unit.js';
import { moveBytes } from '../threads/move-bytes.js';
import { analyzeUnits } from './analyze-units.js';
import type { NoteSettings } from './batch-settings.js';

/** What a worker is asked. */
export interface AnalysisTask {
  readonly units: readonly IntakeUnit[];
  readonly settings: NoteSettings;
}

/** The body of a worker thread: see analysis-pool.ts. */
export default async function analyzeTask({ units, settings }: AnalysisTask): Promise<unknown> {
  const answers = await analyzeUnits(units, settings);
  return moveBytes(answers, [answers.lines, answers.ends, answers.isProblem]);
}
