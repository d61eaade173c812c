import type { Draft } from './draft.js';
import type { Scene } from './scene.js';

export const imagingDrafts = (_scene: Scene): Draft[] => [];
