import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { IntakeUnit } from '../intake/intake-unit.js';
import { analyzeUnits, type UnitAnswers } from './analyze-units.js';
import type { NoteSettings } from './batch-settings.js';

/** What a worker is asked. */
export interface AnalysisTask {
  readonly units: readonly IntakeUnit[];
  readonly settings: NoteSettings;
}

/** The body of a worker thread: see analysis-pool.ts. The answer's bytes are moved, not copied. */
export default async function analyzeTask({ units, settings }: AnalysisTask): Promise<unknown> {
  const answers: UnitAnswers = await analyzeUnits(units, settings);
  return move({
    get [transferableSymbol]() {
      return [answers.lines.buffer, answers.ends.buffer, answers.isProblem.buffer];
    },
    get [valueSymbol]() {
      return answers;
    },
  });
}
