/**
 * What cards say, apart from the questions of the rules. Compliant-query wording (AHIMA/ACDIS): no code, price, unit, denial or
 * reimbursement word, nothing that puts an answer into the physician's mouth. A test lints every template.
 */

/** What each rule's question is about, as a heading of less than 100 letters. */
export const cardSummaries: Readonly<Record<string, string>> = {
  'ivus-vessel-unnamed': 'Which vessel was examined by intravascular ultrasound?',
  'ivus-vessel-unspecified': 'Which level of the vessel was examined by intravascular ultrasound?',
  'ivus-laterality-missing': 'Which side was examined by intravascular ultrasound?',
  'ivus-necessity-missing': 'Why was intravascular ultrasound used?',
  'ivus-findings-missing': 'What did intravascular ultrasound show?',
  'ivus-findings-unattributed': 'By which imaging was this seen?',
  'ivus-heading-only': 'Was intravascular ultrasound performed?',
  'ivus-no-base-procedure': 'What else was done at this session?',
  'ivus-base-not-accepted': 'What else was done at this session?',
  'ivus-excluded-procedure': 'What was done at this session?',
  'ivus-different-physician': 'Who performed each part of the procedure?',
  'access-site-missing': 'Which vessel was entered?',
  'access-laterality-missing': 'Which side was entered?',
  'catheter-movement-missing': 'How far did the catheter go?',
  'catheter-target-unspecified': 'Which vessel did the catheter reach?',
  'catheter-path-contradiction': 'Which way did the catheter go?',
  'ivus-vessel-grouping': 'Where does disease begin and end?',
  'ivus-modifier-50': 'Which vessels were examined on each side?',
  'ivus-units-over-mue': 'Which vessels were examined in their own right?',
  'stated-code-unsupported': 'Which vessels did the catheter enter, and what was examined there?',
  'side-conflict': 'Which side is meant?',
  'template-residue': 'Is a blank of the template still open?',
  'date-of-service-missing': 'On which day was the procedure done?',
  'signature-missing': 'Is the note signed?',
};

export const otherSummary = 'A question about this procedure note';
export const passSummary = 'Nothing to ask about this procedure note';
export const sourceLabel = 'pullback: documentation of vascular procedures';

/** Why a physician may set a question aside. */
export const overrideReasons = [
  { code: 'documented-elsewhere', display: 'Documented elsewhere in the record' },
  { code: 'not-applicable', display: 'Does not apply to this procedure' },
  { code: 'unable-to-determine', display: 'Unable to determine' },
  { code: 'other', display: 'Other' },
] as const;
