import type { CdsService } from '../schema/cds.js';

/** The one service; it answers to two hooks under one id, as the specification allows. */
export const serviceId = 'procedure-note-check';

/** LOINC: surgical operation note, procedure note, interventional procedure note of the catheterization laboratory. */
const noteTypes = ['11504-8', '28570-0', '18745-0'].map((code) => `http://loinc.org|${code}`).join(',');

/** The hook that is called before a note is signed. No standard hook exists for that; the name is the organisation's. */
export const signHook = (domain: string): string => `${domain}.note-sign`;
export const dischargeHook = 'encounter-discharge';

const description = 'Asks, before a vascular procedure note is signed, for what it leaves open about intravascular ultrasound and catheter movement: '
  + 'which vessel and side, why, what was found, how it was reached.';

export const cdsServices = (domain: string): readonly CdsService[] => [
  {
    id: serviceId,
    hook: signHook(domain),
    title: 'Check of a procedure note before signing',
    description,
    usageRequirements: 'Send the note as context.draftNote: a FHIR R4 DocumentReference with the text inline, or the text itself.',
  },
  {
    id: serviceId,
    hook: dischargeHook,
    title: 'Check of a procedure note at discharge',
    description,
    usageRequirements: 'Fill the prefetch "note", with attachment.data inline. Without a note the service answers 412.',
    prefetch: {
      note: `DocumentReference?patient={{context.patientId}}&encounter={{context.encounterId}}&type=${noteTypes}&_sort=-date&_count=1`,
    },
  },
];
