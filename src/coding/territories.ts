/**
 * Vessel ids by the territory that a base code covers. Ids only; names and systems live with the vessel graph.
 * Sources: CPT lower-extremity revascularization territories; coding-rules, rule 16.
 */
export const legArteries: ReadonlySet<string> = new Set([
  'iliac-artery',
  'common-iliac-artery',
  'external-iliac-artery',
  'femoral-artery',
  'common-femoral-artery',
  'superficial-femoral-artery',
  'deep-femoral-artery',
  'popliteal-artery',
  'tibioperoneal-trunk',
  'tibial-artery',
  'anterior-tibial-artery',
  'posterior-tibial-artery',
  'peroneal-artery',
  'dorsalis-pedis-artery',
  'plantar-artery',
]);

/** One vessel for IVUS, whatever the segment (contract 5.1). */
export const aorticSegments: ReadonlySet<string> = new Set([
  'aorta',
  'ascending-aorta',
  'aortic-arch',
  'descending-thoracic-aorta',
  'abdominal-aorta',
]);

export const renalArteries: ReadonlySet<string> = new Set(['renal-artery', 'accessory-renal-artery']);

export const carotidArteries: ReadonlySet<string> = new Set([
  'carotid-artery',
  'common-carotid-artery',
  'internal-carotid-artery',
  'external-carotid-artery',
  'middle-cerebral-artery',
  'anterior-cerebral-artery',
]);

export const rightHeart: ReadonlySet<string> = new Set(['right-atrium', 'right-ventricle']);

/** Catheters there are coded with the heart, never with 36xxx. */
export const heartOnly: ReadonlySet<string> = new Set(['coronary-artery', 'left-atrium', 'left-ventricle']);

export const dialysisAccess: ReadonlySet<string> = new Set(['arteriovenous-fistula', 'arteriovenous-graft']);
