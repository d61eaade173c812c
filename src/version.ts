/** Versions that an answer names: the program and its lexicons. The engine's is that of the package, a test says so. */
export const version = { engine: '0.1.0', lexicon: '2026.1' } as const;
