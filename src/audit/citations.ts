/** Sources that several rules cite. Own words; standards are named, not quoted. */
export const citations = {
  ivusDocumentation: 'StreamlineMD, IVUS: documenting, coding and billing (vessel, reason, findings and catheter movement for each vessel)',
  svs: 'Society for Vascular Surgery, Vascular Specialist: correct coding for IVUS during venous and arterial interventions',
  sir: 'Society of Interventional Radiology, coding Q&A on IVUS (irq.sirweb.org)',
  addOnEdits: 'CMS NCCI add-on code edits, 2026 Q2 (list of primary codes for 37252 and 37253)',
  mue: 'CMS NCCI medically unlikely edits, practitioner services, 2024-07-01',
  ptp: 'CMS NCCI procedure-to-procedure edits, 2024',
  ncciAddOn: 'NCCI Policy Manual for Medicare, revision 2026-01-01, chapter I, sections R and W',
  ncciSelective: 'NCCI Policy Manual for Medicare, revision 2026-01-01, chapter V, section D',
  feeSchedule: 'Medicare physician fee schedule, bilateral indicator 0 for 37252 and 37253',
  families: 'AAPC radiology and cardiology coding alerts on selective catheter placement and vascular families',
  queryPractice: 'AHIMA/ACDIS guidelines for compliant clinical documentation queries',
  codeSets: 'Code changes 2022 to 2026 (CMS relative value files, release by release)',
} as const;
