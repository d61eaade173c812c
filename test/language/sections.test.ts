import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const kindsIn = (text: string): string[] => readNote(text).sections.map(({ kind }) => kind);
const headingsIn = (text: string): (string | null)[] => readNote(text).sections.map(({ heading }) => heading && text.slice(heading.start, heading.end));
const bodiesIn = (text: string): string[] => readNote(text).sections.map(({ body }) => text.slice(body.start, body.end).trim());

describe('the sections of a note', () => {
  it.each([
    ['INDICATION: Leg swelling.', 'indication'],
    ['Indications:\nLeg swelling.', 'indication'],
    ['FINDINGS\nThe aorta is patent.', 'findings'],
    ['Impression - Patent stent.', 'impression'],
    ['COMPLICATIONS: None.', 'complications'],
    ['Plan: Aspirin for life.', 'plan'],
    ['Past medical history: Gout.', 'history'],
    ['IVUS findings: The lumen is round.', 'ivus-findings'],
    ['Postoperative diagnosis: Claudication.', 'diagnosis'],
    ['Anesthesia: Moderate sedation.', 'sedation'],
    ['COMPARISON: Duplex of last week.', 'comparison'],
  ])('open with a heading: %j', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('end where the next heading begins', () => {
    const text = 'INDICATION: Leg swelling.\n\nTECHNIQUE:\nThe groin was prepped.\n\nFINDINGS:\nThe vein is open.';
    expect(kindsIn(text)).toEqual(['indication', 'technique', 'findings']);
    expect(headingsIn(text)).toEqual(['INDICATION:', 'TECHNIQUE:', 'FINDINGS:']);
    expect(bodiesIn(text)).toEqual(['Leg swelling.', 'The groin was prepped.', 'The vein is open.']);
  });

  it('do not open with a vessel in front of a colon', () => {
    expect(kindsIn('FINDINGS:\nLeft common iliac vein: patent.\nRight common iliac vein: narrowed.')).toEqual(['findings']);
  });

  it('open inside a paragraph with a label in capitals', () => {
    expect(kindsIn('INDICATION: Rest pain. TECHNIQUE: The groin was prepped. FINDINGS: Two vessel runoff.')).toEqual(['indication', 'technique', 'findings']);
  });

  it('tell IVUS from angiographic findings by the heading', () => {
    const text = 'ANGIOGRAPHIC FINDINGS:\nThe artery is narrowed.\n\nINTRAVASCULAR ULTRASOUND FINDINGS:\nThe lumen measures 20 mm2.';
    expect(readNote(text).sections.map(({ modality }) => modality)).toEqual(['angio', 'ivus']);
  });

  it('take a bare "Procedure" over a narrative for the technique', () => {
    expect(kindsIn('PROCEDURE:\nThe patient was placed supine and the right groin was prepped and draped in the usual fashion.')).toEqual(['technique']);
  });

  it('take a bare "Procedure" over a list for the procedures', () => {
    expect(kindsIn('PROCEDURE:\n1. Iliac venogram\n2. IVUS of the iliac veins')).toEqual(['procedures']);
  });

  it.each(['Surgeon: Dr. Ito', 'History: DVT 2019', 'Indication: swelling', 'Plan: stent', 'Anesthesia: MAC'])('end with their line where the operation begins on the next: %j', (label) => {
    expect(kindsIn(`${label}\nThe right common femoral vein was accessed and a sheath was placed.`).at(-1)).toBe('other');
  });

  it('end with their line where the next tells in short how a catheter went', () => {
    expect(kindsIn('Procedure: L subclavian artery stent.\nR CFA 6F. Bernstein brought up to the aortic arch.').at(-1)).toBe('other');
    expect(kindsIn('Procedure: stent of the left common iliac vein.\nR CFV 8F. IVUS catheter advanced to IVC, pulled back.').at(-1)).toBe('other');
    expect(kindsIn('Procedures: IVUS of the left common iliac vein. Venogram.\nStent placement, left common iliac vein. Closure.').at(-1)).toBe('procedures');
  });

  it.each([
    ['ACCESS    Right radial artery   6F Slender   TR band at end', ['access']],
    ['VESSEL   LUMEN   STENOSIS', ['title']],
    ['3  ACCESS    Right radial artery, 6F Slender', ['access']],
    ['4  ACCESS\nRight radial artery\n5  IVUS      done\nWhy: venogram unclear\n12  PLAN      aspirin', ['access', 'ivus-findings', 'ivus-necessity', 'plan']],
    ['2  Right radial artery   6F', ['other']],
    ['1  INDICATION   leg ulcer\n2  SEDATION   moderate', ['indication', 'sedation']],
  ])('open with capitals set apart by a column: %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('end at a listed paragraph of sentences behind an empty line', () => {
    expect(kindsIn('PROCEDURES\n1) Fistulogram\n2) IVUS\n\n- Left fistula made in 2017. The thrill is weak and pulsatile on examination today.')).toEqual(['procedures', 'other']);
  });

  it('take a listed "Procedure" that tells what was done for the technique', () => {
    expect(kindsIn('PROCEDURE:\n- Common femoral artery entered, sheath placed.\n- Omni flush advanced to the aorta.')).toEqual(['technique']);
    expect(kindsIn('PROCEDURE:\n- R CFA accessed under US, 6F.\n- Omniflush in the aorta, quick run. Up and over. Sheath parked in the distal EIA. Runoff from there: clean.')).toEqual(['technique']);
    expect(kindsIn('PROCEDURE:\n- US guided access of the R CFA\n- Catheter placed in the aorta, aortogram\n- IVUS of the L popliteal')).toEqual(['procedures']);
  });

  it('let a narrative begin behind an administrative entry of the same line', () => {
    const text = `DATE OF PROCEDURE:  March 6th, 2025.  This is Dr. Ito dictating on a lady with leg swelling. ${'The groin was prepped and the vein was punctured. '.repeat(5)}`;
    expect(kindsIn(text)).toEqual(['administrative', 'other']);
    expect(kindsIn(`SURGEON: Dr. Ito. ${text}`).at(-1)).not.toBe('administrative');
    expect(kindsIn('Surgeon: Dr. Ito. Assistant present throughout.')).toEqual(['administrative']);
  });

  it('let the operation begin behind a consent or a sedation of the same line', () => {
    expect(kindsIn('Consent. Right neck was prepped. Right internal jugular vein was accessed.')).toEqual(['consent', 'other']);
    expect(kindsIn('Consent: Informed consent was obtained. Right groin prepped and draped. The vein was punctured.')).toEqual(['consent', 'other']);
    expect(kindsIn('Sedation. Versed 2, fentanyl 50. Both groins were prepped.')).toEqual(['sedation', 'other']);
    expect(kindsIn('Consent. The patient agreed that the right femoral vein will be accessed. The left could be punctured.')).toEqual(['consent']);
  });

  it('do not open with the lines of a running log', () => {
    expect(kindsIn('Angio log\n0805 RCFV STICK\n0812 KMP to IVC\n0837 ACT 262\n0840 stent L CIV')).toEqual(['title', 'other']);
  });

  it('keep a heading with a name in brackets whole', () => {
    expect(headingsIn('IVUS (Dr. Ito): asked for because the angiogram could not grade it.')).toEqual(['IVUS (Dr. Ito):']);
  });

  it('do not open with IVUS inside the line of a vessel', () => {
    expect(kindsIn('FINDINGS:\nLeft popliteal artery: 80% stenosis. IVUS: lumen 4 mm2.\nPeroneal artery occluded.')).toEqual(['findings']);
  });

  it.each([['\n'], ['\r\n']])('set a stretch copied from another note apart, up to the mark that ends it (%j)', (break_) => {
    const lines = ['INDICATION: Leg pain.', '', '--- copied forward from the operative note of 03/04/2022 ---', 'The IVUS catheter was advanced into the left renal vein.', '', 'The vein was open.', '--- end of copied text ---', 'The right radial artery was punctured.'];
    expect(kindsIn(lines.join(break_))).toEqual(['indication', 'comparison', 'other']);
    expect(bodiesIn(lines.join(break_)).at(-1)).toBe('The right radial artery was punctured.');
  });

  it.each([
    ['>>>> text below pulled forward from procedure note of 10/02/2025 >>>>', '<<<< end of pulled-forward text <<<<'],
    ['--- the note that follows was imported from the visit of 10/02/2025 ---', '--- end of imported note ---'],
  ])('set text that a mark says was taken from another note apart: %j', (begin, end) => {
    const text = ['HISTORY', begin, 'Access: right common femoral artery.', '', 'IVUS of the celiac artery was performed.', end, 'Pain is back.', '', 'TODAY', 'The left brachial artery was punctured.'].join('\n');
    expect(kindsIn(text).filter((kind) => kind === 'access')).toEqual([]);
    expect(readNote(text).sections.find(({ body }) => body.end > text.indexOf('IVUS of'))?.kind).toBe('comparison');
  });

  it.each(['[Copied forward from 08/14/2024, A. Mwangi]', '{Carried forward from 3/4/2022}'])('set it apart where its first line stands in brackets above indented lines: %j', (line) => {
    const note = `Op note\n\n${line}\n   "IVUS of the left renal vein for a stent, 38 mm2."\n[End copied text]\n\nThe right radial artery was punctured.`;
    const kinds = readNote(note).sentences.map(({ section, said }): [string, string] => [said, section.kind]);
    expect(kinds.find(([said]) => said.includes('ivus'))?.[1]).toBe('comparison');
    expect(kinds.at(-1)?.[1]).not.toBe('comparison');
  });

  it('set a copied stretch without such a mark apart up to the next empty line', () => {
    const text = 'Copied from the report of 2021: IVUS of the left renal vein showed a web.\nThe aorta was normal.\n\nThe right radial artery was punctured.';
    expect(kindsIn(text)).toEqual(['comparison', 'other']);
    expect(bodiesIn(text)).toEqual(['The aorta was normal.', 'The right radial artery was punctured.']);
  });

  it('set quoted records of another house apart', () => {
    expect(kindsIn('Outside records, scanned: "IVUS of the left renal vein showed a web."\nThe rest is not legible.\n\nThe right radial artery was punctured.')).toEqual(['comparison', 'other']);
  });

  it.each([
    ['The images were copied from the console.\n\nThe right radial artery was punctured.'],
    ['Outside records were scanned and showed a web.\n\nThe right radial artery was punctured.'],
  ])('are not set apart where only the word is used: %j', (text) => {
    expect(kindsIn(text)).toEqual(['other']);
  });

  it.each([
    ['open in small letters', 'History: leg pain.\n\nArterial entry\nRight common femoral artery, ultrasound, a 6 Fr sheath was left in.\n\nWhat the angiogram showed\nThe iliac arteries on both sides were clean and without narrowing.'],
    ['open in capitals', 'HISTORY: LEG PAIN.\n\nARTERIAL ENTRY\nRIGHT COMMON FEMORAL ARTERY, ULTRASOUND, A 6 FR SHEATH WAS LEFT IN.\n\nWHAT THE ANGIOGRAM SHOWED\nTHE ILIAC ARTERIES ON BOTH SIDES WERE CLEAN AND WITHOUT NARROWING.'],
  ])('with few words alone between an empty line and a paragraph: %s', (_kind, text) => {
    expect(kindsIn(text)).toEqual(['history', 'access', 'findings']);
  });

  it('of a note in capitals end at a heading that no lexicon knows', () => {
    expect(kindsIn('WHY\nTHE VENOGRAM WAS OUT OF THE QUESTION FOR PRACTICAL PURPOSES.\n\nHOW\nONE ACCESS ONLY, THE RIGHT COMMON FEMORAL VEIN WITH ULTRASOUND.').at(-1)).toBe('other');
    expect(kindsIn('WHY\nTHE VENOGRAM WAS OUT OF THE QUESTION FOR PRACTICAL PURPOSES.\n\nBECAUSE OF THAT THE RIGHT COMMON FEMORAL VEIN WAS ENTERED.')).toHaveLength(1);
  });

  it.each(['*** Attending addendum 05/08/2025 07:10 ***', '=== ADDENDUM ===', '--- Addendum of the attending ---'])('open between marks: %j', (line) => {
    expect(kindsIn(`IVUS findings:\nThe lumen is round.\n\n${line}\nI was present for the whole of it.`)).toEqual(['ivus-findings', 'other']);
  });

  it('do not open between marks that hold no heading', () => {
    expect(kindsIn('IVUS findings:\nThe lumen is round.\n*** Left leg ***\nThe vein is open.')).toEqual(['ivus-findings']);
  });

  it('take what was planned and performed for the procedures', () => {
    expect(kindsIn('PROCEDURES PLANNED AND PERFORMED:\n1. Aortogram\n2. IVUS of the aorta')).toEqual(['procedures']);
    expect(kindsIn('PROCEDURES PLANNED:\n1. Aortogram\n2. IVUS of the aorta')[0]).toBe('plan');
  });

  it.each(['Sedation: midazolam 2 mg was given.', 'Consent: the risks were discussed.', 'Past history: IVUS elsewhere in 2017.'])('go on behind a formality told between two paragraphs: %j', (aside) => {
    expect(kindsIn(`TECHNIQUE:\nThe groin was prepped and the vein was punctured.\n\n${aside}\n\nThe catheter was advanced over the wire.`).filter((kind) => kind === 'technique')).toHaveLength(2);
    expect(kindsIn(`Indication:\nLeg pain.\n\n${aside}\n\nThe catheter was advanced over the wire.`).at(-1)).toBe('other');
  });

  it('of a note in capitals do not open with the reason of the line', () => {
    expect(kindsIn('LOG\n0906 IVUS CATHETER INTO L SFA AND BACK. REASON: HEAVY CALCIUM.\n0915 BALLOON TO L SFA, 8 ATM, THREE MINUTES.')).not.toContain('indication');
  });

  it('let the operation begin behind a consent in capitals', () => {
    expect(kindsIn('TIME OUT. CHLORHEXIDINE. FISTULA PUNCTURED TOWARD THE SHOULDER, 7 FR SHEATH, THEN A FISTULOGRAM TO THE ATRIUM.')).toEqual(['consent', 'other']);
  });

  it('speak of IVUS under a heading of IVUS, each label for its part', () => {
    const text = 'INTRAVASCULAR ULTRASOUND\nSite: left subclavian vein\nWhy: the venogram could not grade it\nPre: 38 mm2\nClosure: manual pressure';
    expect(readNote(text).sections.map(({ kind, modality }) => `${kind} ${modality ?? '-'}`)).toEqual(['ivus-findings ivus', 'technique ivus', 'ivus-necessity ivus', 'ivus-findings ivus', 'complications -']);
  });

  it('speak of IVUS behind an empty line where the labels go deeper than the heading', () => {
    expect(kindsIn('IVUS\n\n  Why: the venogram could not grade it\n  Pre: 38 mm2\n\nPlan: aspirin')).toEqual(['ivus-findings', 'ivus-necessity', 'ivus-findings', 'plan']);
    expect(kindsIn('IVUS\n\nWhy: pain in the arm')).toEqual(['ivus-findings', 'ivus-necessity']);
  });

  it('give no reason for IVUS with "why" under another heading', () => {
    expect(kindsIn('FINDINGS:\nWhy: pain in the arm')).toEqual(['findings', 'indication']);
  });

  it('end with the list item whose label opened them', () => {
    expect(bodiesIn('1. Exam: weak thrill over the fistula\n2. Right brachial artery entered with a needle\n3. Sheath placed')).toEqual([
      'weak thrill over the fistula', '2. Right brachial artery entered with a needle\n3. Sheath placed',
    ]);
  });

  it('of IVUS or an angiogram end with the number of the list that they began with', () => {
    expect(kindsIn('4. Wire across.\n5. IVUS. Two questions to answer.\n   - popliteal: true lumen\n   - anterior tibial: 2.9 mm\n6. Popliteal dilated.')).toEqual(['other', 'ivus-findings', 'other']);
    expect(kindsIn('IVUS\n1. L CIV 5 mm\n2. L EIV 11 mm')).toEqual(['ivus-findings']);
  });

  it('end in front of a list where the label of the access has its words beside it', () => {
    expect(kindsIn('Access: right brachial artery, 5F\n- catheter to the left subclavian artery\n- run')).toEqual(['access', 'other']);
    expect(kindsIn('Access:\n- right brachial artery, 5F\n- left radial artery, 4F')).toEqual(['access']);
  });

  it.each([
    ['a time of day', 'The room was ready.\n\n08:15 ACCESS TO THE RIGHT RADIAL ARTERY\n08:22 SHEATH IN PLACE'],
    ['a label with a full stop inside', 'Left arm. Technique: the vein was punctured and then the sheath was placed.'],
  ])('do not open with %s', (_kind, text) => {
    expect(kindsIn(text)).toEqual(['other']);
  });

  it('end where the operation goes on behind a list of IVUS results', () => {
    const results = 'IVUS FINDINGS:\n1. Left subclavian vein: 40 mm2.\n2. Left axillary vein: 50 mm2.\n\n';
    expect(kindsIn(`${results}The Kumpe catheter was advanced back into the left brachial vein and coils were deployed there one after the other.`)).toEqual(['ivus-findings', 'other']);
    expect(kindsIn(`${results}The probe was then turned in the left axillary vein and the lumen there was round along its whole length.`)).toEqual(['ivus-findings']);
  });

  it('end where the operation goes on behind a table of IVUS results', () => {
    const results = 'IVUS MEASUREMENTS\n   Abdominal aorta      24 x 25 mm\n   Left common iliac    14 mm, parallel walls\n\n';
    expect(kindsIn(`${results}From the left groin a Cobra catheter was taken over the bifurcation and the trunk was closed with a plug. No flow past it.`)).toEqual(['ivus-findings', 'other']);
    expect(kindsIn(`${results}The lumen of the left external iliac was round along its whole length. There was no clot anywhere.`)).toEqual(['ivus-findings']);
  });

  it.each(['CONDUCT OF THE OPERATION', 'Course of the intervention:', 'DETAILS OF THE EXAMINATION', 'Narrative of the case:'])('take %j for the technique', (heading) => {
    expect(kindsIn(`${heading}\nBoth groins were prepped. The catheter was passed.`)).toEqual(['technique']);
  });

  it.each([
    ['Time out. Chlorhexidine. Fistula punctured toward the shoulder, 21g, 7 Fr short sheath.', ['consent', 'other']],
    ['Consent: Signed. Right common femoral vein accessed with ultrasound, 8F sheath.', ['consent', 'other']],
    ['Access: R CFV, 8F.\nWire / cath: Glidewire, Cobra into the left external iliac vein.', ['access', 'other']],
    ['Access: R CFV, 8F.\nSheath: 10F.', ['access']],
    ['access: L BC AVF, 7F\nfistulogram thru sheath: body 9 mm. cephalic arch tight', ['access', 'other']],
    ['Scheduled: angiogram, probable stent L SFA', ['plan']],
    ['Scheduled: angiogram\nPerformed: angiogram, stent L SFA', ['plan', 'procedures']],
    ['Why IVUS: to size the stent\nPerformed: [x] yes', ['ivus-necessity', 'findings']],
    ['Heparin: 5,000 units. A 9 x 37 stent was placed in the common iliac artery.', ['sedation', 'other']],
    ['Medications: heparin 5000, clopidogrel 300. Balloon inflated in the popliteal artery.', ['sedation', 'other']],
    ['Sedation: fentanyl 50, midazolam 1. A Foley catheter was placed.', ['sedation']],
    ['Heparin: 5,000 units. No stent will be placed.', ['sedation']],
    ['Consent: Signed. Risks of an artery punctured by mistake were discussed.', ['consent']],
    ['Heparin 5000. A 9 x 37 stent was placed in the common iliac artery.', ['other']],
  ])('of consent and drugs end where the operation begins, in short style too: %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('take a bare "Procedure" over a narrative without verbs for the technique', () => {
    expect(kindsIn('Procedure: R neck prepped. R IJ accessed w/ micropuncture under US, 10F sheath. MPA to IVC, cavogram.')).toEqual(['technique']);
    expect(kindsIn('Procedure: R CFV accessed under US, venogram, IVUS of the left iliac veins.')).toEqual(['procedures']);
    expect(kindsIn('Procedure:\nPt on the table, groin prepped R. R common femoral vein stick with ultrasound. 9F sheath. Pigtail to the IVC.')).toEqual(['technique']);
    expect(kindsIn('Procedure:\nVenogram, IVUS and stent of the left common iliac vein. Closure of the right common femoral vein.')).toEqual(['procedures']);
  });

  it.each([
    ['IVUS OBSERVATIONS, LEFT RENAL VEIN', 'ivus-findings'],
    ['INTRAVASCULAR ULTRASOUND OF THE LEFT RENAL VEIN', 'ivus-findings'],
    ['ENDOVASCULAR ULTRASOUND: LEFT RENAL VEIN', 'ivus-findings'],
    ['LEFT RENAL VEIN (IVUS)', 'ivus-findings'],
    ['IVUS - LEFT RENAL VEIN', 'ivus-findings'],
    ['IVUS LEFT RENAL VEIN', 'ivus-findings'],
    ['INTRAVASCULAR ULTRASOUND RIGHT AND LEFT RENAL VEINS', 'ivus-findings'],
    ['IVUS RESULTS INFERIOR VENA CAVA', 'ivus-findings'],
    ['IVUS AND STENT LEFT RENAL VEIN', 'other'],
    ['IVUS NOT DONE LEFT RENAL VEIN', 'other'],
    ['IVUS-GUIDED STENT, LEFT RENAL VEIN', 'other'],
  ])('speak of IVUS behind a heading of IVUS and its vessel: %j', (heading, kind) => {
    const text = `TECHNIQUE\nThe right common femoral vein was entered and a sheath placed.\n\n${heading}\nBefore: 3 mm, 80% narrowing.\n`;
    expect(kindsIn(text).at(-1)).toBe(kind);
  });

  it.each([
    ['May 6 2024 / Ito / office lab\n\nR pop vein, US, prone, 9F\nKumpe up to the IVC, no trouble', ['title', 'other']],
    ['May 6 2024 / Ito\n\nL CFA, US, 5 Fr\nOmni to L1', ['title', 'other']],
    ['May 6 2024 / Ito\n\nLeft iliac vein stent\nIVUS of the left leg', ['title']],
  ])('a line with the size of a sheath is no title: %j', (text, kinds) => {
    expect([...new Set(kindsIn(text))]).toEqual(kinds);
  });

  it('do not open with IVUS and its vessel in the list of titles', () => {
    const text = 'OPERATIVE REPORT\nPROCEDURES\nVENOGRAM, LEFT LEG\nIVUS, LEFT RENAL VEIN\nSTENT, LEFT RENAL VEIN\n\nTECHNIQUE\nA stent was placed.';
    expect(kindsIn(text)).not.toContain('ivus-findings');
    expect(kindsIn(text.replace('IVUS, LEFT', 'IVUS LEFT'))).not.toContain('ivus-findings');
    expect(kindsIn('TECHNIQUE\nThe right common femoral vein was entered and a sheath placed.\n\nIVUS LEFT RENAL VEIN\nSTENT LEFT RENAL VEIN\n')).not.toContain('ivus-findings');
  });

  it.each(['ULTRASOUND MEASUREMENTS (INTRAVASCULAR)', 'SONOGRAPHIC FINDINGS, INTRAVASCULAR'])('are of IVUS with its words apart: %j', (heading) => {
    expect(readNote(`${heading}\nLeft common iliac vein: 12 mm.`).sections.map(({ modality }) => modality)).toContain('ivus');
  });

  it.each(['ACCESS CENTER PROCEDURE NOTE', 'VASCULAR ACCESS ASSOCIATES'])('do not tell the access under the name of a house: %j', (heading) => {
    expect(kindsIn(`${heading}\nLeft fistula cannulated. The probe went up through the left subclavian vein.`)).not.toContain('access');
  });

  it('do not open with IVUS as an item of the list of what was done', () => {
    expect(kindsIn('OPERATION\n1. Entry, right common femoral artery\n2. Intravascular ultrasound: left common iliac artery\n3. Stenting of the left iliac segment')).not.toContain('ivus-findings');
  });

  it('hold a text without headings in one', () => {
    expect(kindsIn('the groin was prepped and the vein was entered. a wire was passed.')).toEqual(['other']);
  });

  it('are none in an empty text', () => {
    expect(kindsIn('')).toEqual([]);
  });

  it('open with roman numerals in front', () => {
    expect(readNote('II. Conduct\nA Cobra was advanced.\n\nV. Venography\nSlow emptying.\n\nVI. Intravascular ultrasound\nLeft renal vein: 96 mm2.').sections.at(-1)).toMatchObject({ kind: 'ivus-findings', modality: 'ivus' });
  });

  it('tell what was done where the items of a list select and upsize', () => {
    expect(kindsIn('Procedure:\n- R CFA accessed under US w/ 21G, upsized to 5F Pinnacle. Pigtail to L1, flush aortogram.\n- Sos 2 used to select the L renal artery -> DSA.\n- 6F guide to the R renal ostium. IVUS tracked over the wire.')).toEqual(['technique']);
  });
});
