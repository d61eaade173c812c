import type { InvariantTransformation, Subject } from './transformation.js';

/** Paragraphs that every note may hold and that change nothing. */
export const insertionTransformations: readonly InvariantTransformation[] = [
  insertion('consent-paragraph', 'a consent paragraph with risks',
    'Consent: The risks, benefits and alternatives of angiography, intravascular ultrasound, angioplasty and stent placement were discussed, including bleeding, infection, vessel injury, thrombosis, limb loss, contrast reaction and death. The patient agreed to proceed and signed the consent form.'),
  insertion('sedation-paragraph', 'a paragraph on sedation and time-out',
    'Moderate sedation: Midazolam 2 mg and fentanyl 100 mcg were given intravenously by the nurse under physician supervision for 45 minutes with continuous monitoring. A time-out was performed to confirm the patient, the side and the procedure.'),
  insertion('history-of-ivus', 'a history with an earlier IVUS examination',
    'Past history: The patient had intravascular ultrasound of the iliac veins at another hospital in 2017, which was reported as normal. History of hypertension and diabetes.'),
  insertion('technical-appendix', 'radiation and contrast figures',
    'Fluoroscopy time: 12.4 minutes. Air kerma: 412 mGy. Contrast: 65 mL of iodixanol. Estimated blood loss: 10 mL.'),
];

function insertion(id: string, imitates: string, paragraph: string): InvariantTransformation {
  return { id, kind: 'invariant', imitates, change: (subject, random) => insertParagraph(subject, paragraph, random.next()) };
}

/** Puts a paragraph between two others, never between a heading and its text; behind the note where it is one paragraph. */
function insertParagraph({ text, analysis }: Subject, paragraph: string, where: number): string {
  const headed = new Set(analysis.note.sections.flatMap(({ heading }) => (heading ? [text.slice(0, heading.end).trimEnd().length] : [])));
  const gaps = [...text.matchAll(/\n[ \t\r]*\n(?:[ \t\r]*\n)*/g)].filter(({ index }) => !headed.has(text.slice(0, index).trimEnd().length)).map(({ index, 0: gap }) => index + gap.length);
  const inner = gaps.slice(1, -1);
  const at = inner[Math.floor(where * inner.length)];
  return at === undefined ? `${text.trimEnd()}\n\n${paragraph}\n` : `${text.slice(0, at)}${paragraph}\n\n${text.slice(at)}`;
}
