import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Sentence } from '../layout/sentences.js';
import type { RawGroup } from './vessel-phrases.js';

/** Sections that tell of other times: their words weigh nothing. */
export const background = new Set(['history', 'consent', 'comparison', 'plan', 'sedation']);

/** How often veins and arteries are spoken of. */
export interface Systems {
  readonly vein: number;
  readonly artery: number;
}

export const noSystems = (): Systems => ({ vein: 0, artery: 0 });

/** Chooses artery or vein where the words leave it open. */
export class SystemChooser {
  readonly #counts = new Map<string, number>();
  #systems = { vein: 0, artery: 0 };

  constructor(all: readonly { readonly sentence: Sentence; readonly groups: readonly RawGroup[] }[], classWords: () => Systems) {
    for (const { groups, sentence } of all) {
      const weight = background.has(sentence.section.kind) ? 0 : 1;
      for (const { mentions } of groups)
        for (const { candidates } of mentions) {
          const [only] = candidates;
          if (only === undefined || candidates.length > 1) continue;
          this.#counts.set(only, (this.#counts.get(only) ?? 0) + weight);
          const { system } = vesselInfo(only);
          if (system === 'vein' || system === 'artery') this.#systems[system] += weight;
        }
    }
    if (this.#systems.vein === 0 && this.#systems.artery === 0) this.#systems = classWords();
  }

  choose(group: RawGroup): string[] {
    const known = group.mentions.find(({ candidates }) => candidates.length === 1);
    const system = known ? vesselInfo(known.candidates[0] ?? '').system : null;
    return group.mentions.map(({ candidates }) => {
      if (candidates.length === 1) return candidates[0] ?? '';
      const fitting = system ? candidates.filter((id) => vesselInfo(id).system === system) : [];
      return fitting[0] ?? this.#best(candidates);
    });
  }

  #best(candidates: readonly string[]): string {
    const score = (id: string): number => {
      const { system } = vesselInfo(id);
      return (this.#counts.get(id) ?? 0) * 1000 + (system === 'vein' || system === 'artery' ? this.#systems[system] : 0);
    };
    return candidates.reduce((best, id) => (score(id) > score(best) ? id : best));
  }
}
