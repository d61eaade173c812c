import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };

const vesselsOf: ReadonlyMap<string, readonly string[]> = new Map(anatomy.bodyParts.flatMap(({ names, vessels }) => names.map((name) => [name, vessels] as const)));

/** The names of parts of the body that vessels run in ("pelvis"), the longest first. */
export const bodyParts: readonly string[] = [...vesselsOf.keys()].sort((a, b) => b.length - a.length);

/** The ids of the vessels that a part of the body stands for. */
export const vesselsIn = (part: string): readonly string[] => vesselsOf.get(part) ?? [];
