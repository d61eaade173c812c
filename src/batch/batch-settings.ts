import type { Profile, VesselPolicy } from '../model/analysis.js';

/** How each note is analyzed; goes with every task to the workers. */
export interface NoteSettings {
  readonly profile: Profile;
  readonly vesselPolicy: VesselPolicy;
  /** First and last day of service, `YYYY-MM-DD`, both included; a note without a known date is kept. */
  readonly since: string | null;
  readonly until: string | null;
  /** Whether a summary of each note is wanted, for the report and for cloned text. */
  readonly summaries: boolean;
  /** Whether a summary may quote the note. */
  readonly quotes: boolean;
}
