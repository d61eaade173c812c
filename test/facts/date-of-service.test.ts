import { describe, expect, it } from 'vitest';
import { readDateOfService } from '../../src/facts/record/date-of-service.js';
import { readNote } from '../../src/language/read-note.js';

const dateIn = (text: string): string | null => readDateOfService(readNote(text)).value;

describe('the date of service', () => {
  it.each([
    ['DATE OF SERVICE: 03/07/2025\nSURGEON: Dr. Ito', '2025-03-07'],
    ['DOS 3/7/25. Left leg venogram.', '2025-03-07'],
    ['PROCEDURE: Catheter exam of the deep veins without contrast, by intravascular ultrasound: inferior vena cava, left common iliac and left femoral veins, right common iliac vein. 12 December 2023.\nDOCTOR: Ito', '2023-12-12'],
    ['Dictated 8/20/2024 for date of service August 19, 2024. Dr. Ito dictating on a patient who has had a swollen leg ever since a clot in 2019, please send a copy to the clinic.', '2024-08-19'],
    ['Date of operation: 25/12/2023', '2023-12-25'],
    ['Procedure Date: 2024-02-29', '2024-02-29'],
    ['Exam date - 12-Nov-2024', '2024-11-12'],
    ['Study date: 9 September 2022', '2022-09-09'],
    ['DATE OF PROCEDURE: March 3rd, 2026', '2026-03-03'],
    ['Date of surgery: 21.01.2025', '2025-01-21'],
    ['Date of service:\n04/05/2024\n\nThe left groin was prepped.', '2024-04-05'],
    ['Date of service: Tuesday, Sept. 17, 2024', '2024-09-17'],
    ['Date of service: 20240219', '2024-02-19'],
    ['Performed on 07/04/2023 by Dr. Ito', '2023-07-04'],
    ['Date: 5/9/2024', '2024-05-09'],
    ['Date of procedure: the fourteenth of March 2025', '2025-03-14'],
    ['Date of procedure: March fourteenth 2025', '2025-03-14'],
    ['Date of service: 12 Jan 26', '2026-01-12'],
    ['DOS: 2025-Mar-06', '2025-03-06'],
    ['Pt .......... A. Ito\nDOB ......... 1960-07-30\nChart ....... LM 118-204\nSeen ........ 2024-02-08\nProvider .... G. Ito', '2024-02-08'],
    ['Chart: LM 118\nDOB: 7/30/60\nDate seen: 2/8/24', '2024-02-08'],
    ['DOS: 07JAN2024', '2024-01-07'],
    ['Vein Care clinic letter, seen 04 May 2024', '2024-05-04'],
    ['Iliac vein case, date of service August twenty first twenty twenty four period', '2024-08-21'],
    ['Date of procedure June the third, two thousand and twenty five', '2025-06-03'],
    ['Date of operation January\r\nninth, twenty\r\ntwenty-six. The groin was prepped.', '2026-01-09'],
    ['Date of procedure the\r\nfourteenth of\r\nMarch 2025', '2025-03-14'],
    ['11/30/22  venous lab  op: Ito\nIVUS of the left common iliac vein.', '2022-11-30'],
    ['Clinic visit 01/15/2026 - Vein Care', '2026-01-15'],
    ['PERT activation, cath lab, Tuesday 2/4/25. Saddle embolus.', '2025-02-04'],
    ['Dictated of a procedure performed on the 12th\r\nof June, 2024.', '2024-06-12'],
    ['Leg angiogram, procedure of 08/30/2022', '2022-08-30'],
  ])('is read behind its label: %j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['10/02/2024 angiography of the right arm\n\nThe patient was prepped.', '2024-10-02'],
    ['ILIAC STENT\n2 May 2023\nDr. Ito', '2023-05-02'],
    ['ARM FISTULOGRAM, follow-up visit  09/08/2024', '2024-09-08'],
    ['Vascular lab proc note  12 Jan 26\n\nThe arm was prepped.', '2026-01-12'],
    ['Re: carotid angiogram, 5 June 2024\n\nThank you for sending him.', '2024-06-05'],
    ['Dear Dr. Ito,\n\nyour Mr. L. was here on 10 December 2024 for his filter.', '2024-12-10'],
    ['Lakeside Heart\nInterventional report, 14 November 2024\n\nDear Dr. Ito,', '2024-11-14'],
    ['Lakeside Vein Center\nOperative note - 03/09/2025\n\nThe left groin was prepped.', '2025-03-09'],
    ['LEFT LEG INTERVENTION - 6/17/2025\n\nMr. R. is 81.', '2025-06-17'],
    ['Patient: I. G., 23 years.   Study of 12-06-2025 (12 June 2025).\nMotive: pain of the flank.', '2025-06-12'],
    ['Hospital of the North / Radiology\nStudy of 9 May 2025\n\nThe groin was prepped.', '2025-05-09'],
    ['RENAL VENOGRAPHY | 03-04-2025 (3 April 2025)\n\nThe groin was prepped.', '2025-04-03'],
    ['RENAL VENOGRAPHY | 03-04-2025 (7 April 2025 dictated)\n\nThe groin was prepped.', '2025-03-04'],
    ['Venogram of both legs | 6/18/2025\n\nUltrasound guided access was gained.', '2025-06-18'],
  ])('is read from the head where it belongs to nothing else: %j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['This pleasant man with leg pain was brought to the angiography suite on March 9, 2024 and placed supine on the table.', '2024-03-09'],
    ['On February 11, 2025 the patient, a woman of 70 years with rest pain, was taken to the hybrid room and prepped there.', '2025-02-11'],
  ])('is read from the sentence that brings the patient in: %j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    'Patient: A. B.   DOB: 04/12/1991   MRN 55123',
    'Left leg venogram\nDictated: 05/06/2024 10:22',
    'Left leg venogram\nTranscribed 05/07/2024',
    'Electronically signed by Dr. Ito 05/06/2024',
    'Left leg venogram\nCTA 04/30/2024: iliac stenosis.',
    'Left leg venogram\nD: 05/06/2024 T: 05/07/2024',
    'DATE OF CONSULTATION: 04/04/2024',
    'H&P dated 05/05/2024 was reviewed.',
    'COMPARISON: Duplex 04/30/2024',
    'Arteriogram\nFollow-up visit: 09/01/2024',
    'Next procedure date: 09/01/2024',
    'Prior date of procedure: 09/01/2019',
    'Left leg venogram, March 2024',
    'Date of service: MM/DD/YYYY',
    'Date of service: 02/30/2024',
    'Date of service: the thirty first of February 2025',
    'DOB the fourteenth of March 1951',
    'Left arm venogram   DOB 12 Mar 55',
    'A 12 Mar 26 mm ruler was used.',
    'Date of service: 01/01/1969',
    'Lakeside Heart\nCT report, 14 November 2024',
    'Left leg venogram\nReport 05/08/2024',
    'Left leg venogram\nOutside operative note, 05/08/2024',
    'Left leg venogram\n04/30/2024 MR venogram: iliac stenosis.',
    'HISTORY: She underwent a stent on 3/3/2020 and did well.',
    'The 10-12-14 mm dilators were passed over the wire.',
    'Dear colleague,\n\nMrs. Ott was treated by me the 2 February 2023 and now has swelling again.',
    'Dear colleague,\n\nThe procedure was done on the basis of the 5 May 2024 venogram.',
    'Dear colleague,\n\nShe was born the day 5 May 1954, and treated here.',
  ])('is none in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });

  it('wins over an earlier date of another kind and carries its own words', () => {
    const text = 'Report date: 05/08/2024\nDOB 01/02/1993\nDate of procedure: 05/06/2024';
    const { value, evidence } = readDateOfService(readNote(text));
    expect({ value, quotes: evidence.map(({ quote }) => quote) }).toEqual({ value: '2024-05-06', quotes: ['05/06/2024'] });
  });
});

describe('a date right behind the words of a title', () => {
  it.each([
    ['op note 10/14/2025 staff whitcomb asst kerrigan procedure evar with ivus general anesthesia', '2025-10-14'],
    ['Brief operative note 3/2/2024 Dr. Lindqvist. Left iliac vein stent with IVUS.', '2024-03-02'],
    ['IR procedure report of 5 May 2025 for Mr. K.', '2025-05-05'],
  ])('%s', (text, date) => {
    expect(readDateOfService(readNote(text)).value).toBe(date);
  });
  it('of another paper is none', () => {
    expect(readDateOfService(readNote('Outside report 10/14/2025 reviewed. IVUS of the left common iliac vein was performed.')).value).toBeNull();
  });
});

describe('a date told in the words of the operation', () => {
  it.each([
    ['Summary\n\nLysis of the left subclavian vein was performed under sedation on the 3rd of July 2024 in our vascular unit.', '2024-07-03'],
    ['LEG STENT\n\nThe vein was entered. A stent was placed.\n\nThe procedure was done at General Hospital on 3 July 2024.', '2024-07-03'],
    ['short note\n\n59 f, r calf pain, on our table 3 july 2024\nl groin 6f', '2024-07-03'],
    ['The patient was admitted on 3 July 2024 with a white leg, and the operation described here was carried out on the same day.', '2024-07-03'],
    ['Utrecht, 9 July 2024\n\nDear colleague,\n\nYour patient, who had a stent on 1 March 2019, was treated again on 3 July 2024. The stent was narrowed.', '2024-07-03'],
    ['Dear colleague,\n\nI write about Mr. Veltman, 71 years, who was treated by me the day 9 April 2025. He walks badly since the winter.', '2025-04-09'],
    ['Dear doctor,\n\nYour patient was operated by us the 14th of June 2024. The left CFA was punctured.', '2024-06-14'],
    ['Dear colleague,\n\nThe lady was stented here on the day 6 May 2024. The left CFA was punctured.', '2024-05-06'],
    ['vein lab / quick note / DOS 7/3/24 / Ito\nUS stick R CFV', '2024-07-03'],
    ['Procedure date: 3.VII.2024\nThe groin was prepped.', '2024-07-03'],
    ['IR DEPARTMENT (all dates dd/mm/yyyy)\nDate of procedure 03/07/2024', '2024-07-03'],
    ['Angio room record\nDate of procedure (mm/dd/yyyy): 07/03/2024', '2024-07-03'],
  ])('%j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    'Left arm fistulogram\nThe fistula was entered.\nElectronically signed by T. Green, MD on 07/03/2024 at 17:32',
    'INTERVENTIONAL RECORD\nOperator: Dr. Ito\nForm 118, rev. 07/03/2021\nPrinted 07/03/2024 08:00',
    'IMPLANTS\nItem     Lot        Made         Expires\nStent    22841907   2024-02-11   2027-02-10',
    'Carotid stent\nThe filter came back clean.\nTelephone call to the patient 07/13/2024: doing well.',
    'CASE NOTES, WEEK OF MAY 13, 2024\nThe graft was stuck.',
    'Left leg venogram\nAngioplasty was performed on 3 July 2019 at another hospital.',
    'Left leg venogram\nThe previous procedure was done on 3 July 2019.',
  ])('is none in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('a date behind a title that holds the word of another paper', () => {
  it.each([
    ['CASE LOG, PHYSICIAN VERSION          03/12/2024\n\n07:40  In room.', '2024-03-12'],
    ['Diagnostic venous study, 3/12/2024 -- Ito (IR)\n\n51F, both legs swollen.', '2024-03-12'],
    ['Lower extremity arterial study and stent   3/12/2024\nDr. Ito', '2024-03-12'],
    ['Event log - nursing version - March 12, 2024\n\n07:40 In room.', '2024-03-12'],
  ])('%j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    'Prior venous study, 3/12/2024\n\nThe groin was prepped.',
    'Template version: 3/12/2024\n\nThe groin was prepped.',
    'Left leg venogram. Form version 2,  3/12/2024\n\nThe groin was prepped.',
    'Left leg venogram, CT 3/12/2024\n\nThe groin was prepped.',
    'CASE LOG          Printed   03/12/2024\n\n07:40  In room.',
    'Left leg venogram\nVenous study, 3/12/2024: reflux.',
  ])('is none in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('a date told with its place, its doctor or its dictation', () => {
  it.each([
    ['Re: A. Onos, DOB 03/02/1986\nSeen in the angiography suite February 20, 2025\n\nDear Dr. H,', '2025-02-20'],
    ['Re: A. Onos\nTreated in our hybrid room 20 February 2025\n\nDear Dr. H,', '2025-02-20'],
    ['Mr. K., born 4 May 1950. In the vascular suite: 2/20/2025\n\nDear Dr. H,', '2025-02-20'],
    ['Procedure note\n\n20 February 2025. Surgeon: P. A. Patient: 58-year-old woman, left hip and thigh claudication, absent left femoral pulse on treadmill, resting ABI 0.72. CT angiogram poor (motion).', '2025-02-20'],
    ['Lakeside\nThursday, February 20, 2025. This 58-year-old woman with left iliac compression came for venography and, if needed, a stent, after she had been seen in the office twice.', '2025-02-20'],
    ['IVUS and stent\nFeb 20, 2025; Dr. Ito; room 2; patient a woman of 58 years with pain of the left leg since a clot four years ago, which was in the whole femoral vein, and much swelling.', '2025-02-20'],
    ['(Dictated, listened and released.) Procedure and dictation both 20 Feb 2025. Dr. Pell, hospital job 40517.', '2025-02-20'],
    ['Dictated and performed 20 February 2025, Dr. Pell', '2025-02-20'],
    ['This is doctor Ito dictating on the twentieth of February twenty twenty five, patient is the bus driver. Procedure today was venogram and IVUS.', '2025-02-20'],
    ['Note dictated by Dr. Ito on the day of the procedure which is 02-20-2025.', '2025-02-20'],
    ['date of service February 19, correction, February 20, 2025, Lakeshore', '2025-02-20'],
    ['The above procedure was performed by me on 20 Feb 2025.', '2025-02-20'],
    ['Iliac vein stent, Mr. K., 20.2.2025', '2025-02-20'],
  ])('%j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    'Re: A. Onos\nSeen in the clinic February 20, 2025\n\nDear Dr. H,',
    'Left leg venogram\nLast seen in the angiography suite February 20, 2023',
    'Left leg venogram\n\n20 February 2020. DVT of the left leg treated with a filter elsewhere, since then pain and swelling of the left leg, worse over the day, relieved by lying down.',
    'Dictated 2/20/2025. The procedure was performed yesterday.',
    'Dictated on February 20, 2025. Patient discharged today.',
    'Next procedure and clinic both 20 Feb 2026.',
  ])('is none in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('a date as it is spoken or packed', () => {
  it.each([
    'date of service march twelve twenty twenty four', 'date of service march twelve two thousand twenty four', 'date of procedure three twelve twenty twenty four',
    'date of service three slash twelve slash twenty twenty four', 'dos march 12 twenty twenty four', 'date of service the 12th of march twenty twenty four',
    'date of service march the twelfth two thousand and twenty four', 'date of service 3 12 2024', 'DOS 03122024', 'DOS 12MAR24', 'date of service march 12th comma 2024',
    'date of service march twelfth comma twenty twenty four', 'Date of procedure = date of dictation = 3/12/2024', 'In room 3/12/2024 07:10',
  ])('%j', (text) => {
    expect(dateIn(text)).toBe('2024-03-12');
  });

  it.each(['MRN 03122024', 'Sizes 3 12 2024 were tried.', 'Born march twelve twenty twenty four', 'Three twelve millimeter balloons, twenty twenty four atmospheres.', 'In march twelve patients came.'])('is none in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('a date in the sentence that brings the patient in', () => {
  const rest = ' Blood pressure is 52 mmHg lower in the left arm than in the right one, and the pulses of the left arm are weak at rest and gone with the arm raised; consent was reviewed with her daughter.';
  it.each([
    'Report of Operation\n\nOn 07/30/2024 Mrs. P. was brought to the endovascular suite for treatment of a stenosis.',
    'Operative report\n\nOn July 30, 2024, Mr. J. R. Smith was taken to the hybrid room for stenting of the left iliac vein.',
    'Report\n\nOn 30 July 2024 we took Ms. K. to the angiography suite for venography.',
    'Report\n\nMrs. P. was brought to the endovascular suite on 07/30/2024 for treatment of a stenosis.',
    'Report\n\nOn 07/30/2024 Mrs. P. underwent stenting of the left subclavian artery in our suite.',
    'Report\n\nOn 07/30/2024 I performed an iliac venogram with IVUS on Mrs. P., who is 68.',
    'Report\n\nI saw Mrs. P. on 07/30/2024 in the angio suite for treatment of her stenosis.',
    'Report\n\nThe operation took place on 07/30/2024 under local anesthesia.',
    'This is the report of a procedure performed July 30, 2024, at our center.',
    'Access center\nPatient encounter 07/30/2024\n\nThe left arm was prepped.',
    'Report\nProcedure start 07/30/2024 08:15\n\nThe left arm was prepped.',
  ])('%j', (text) => {
    expect(dateIn(text + rest)).toBe('2024-07-30');
  });

  it.each([
    'Report\n\nOn 07/30/2020 Mrs. P. was brought to the emergency room with a swollen leg.',
    'Report\n\nOn 07/30/2020 Mrs. P. underwent stenting of the left iliac vein elsewhere.',
    'Report\n\nShe will be brought to the angio suite on 07/30/2024 for the right side.',
    'Report\n\nOn 07/30/2020 we treated her first clot of the left leg with a filter.',
    'Report\n\nMr. T. had a CT on 07/30/2024. He was brought to the angio suite.',
    'Access center\nNext encounter 07/30/2024\n\nThe left arm was prepped.',
  ])('is none in %j', (text) => {
    expect(dateIn(text + rest)).toBeNull();
  });
});

describe('a day in the laboratory', () => {
  const rest = '\n\nIndication\nClaudication.\n\nProcedure\nThe left arm was prepped.';
  it.each(['Lab date 07/30/2024 | Operator Dr. Lee | Inpatient', 'Operator Dr. Lee | Cath lab date: 07/30/2024', 'Operator   Dr. Lee     Lab date   July 30, 2024', 'Date of lab visit: 07/30/2024', 'Cath lab visit 07/30/2024 | Room 2'])('%j', (line) => {
    expect(dateIn(`Laboratory report\n\nPatient: X\n${line}${rest}`)).toBe('2024-07-30');
  });

  it.each(['Lab date 07/30/2024 | creatinine 1.1', 'Hgb 12.1, INR 1.0, lab date 07/30/2024', 'Last lab date 07/30/2024', 'Lab draw date 07/30/2024', 'Print date 07/30/2024 | page 1'])('is none in %j', (line) => {
    expect(dateIn(`Laboratory report\n\nPatient: X\n${line}${rest}`)).toBeNull();
  });
});

describe('a day that an indication tells of', () => {
  const rest = '\n\nTECHNIQUE:\nThe left common femoral vein was punctured under ultrasound guidance.';
  it.each([
    'INDICATION: Left leg DVT. She was treated in our suite on January 5, 2026 with lysis.',
    'INDICATION: Left leg DVT. On January 5, 2026 she underwent venography in the cath suite.',
    'INDICATION: Left leg DVT. On January 5, 2026 we performed lysis of the left iliac vein. She now returns.',
    'INDICATION: Left leg DVT. She underwent lysis on January 5, 2026 in our suite.',
    'INDICATION: Left leg DVT. On January 5, 2026 we treated the left leg with lysis.',
  ])('is none of the service: %s', (text) => {
    expect(dateIn(text + rest)).toBeNull();
  });

  it.each([
    'INDICATION: Left leg DVT. On January 5, 2026 she was brought to the cath suite for venography.',
    'INDICATION: Left leg DVT. We took her to our suite on January 5, 2026 for lysis.',
    'Report\n\nOn January 5, 2026 she underwent stenting of the left iliac vein in our suite.',
  ])('is that of the service: %s', (text) => {
    expect(dateIn(text + rest)).toBe('2026-01-05');
  });
});

describe('a date on a line of its own below a long title', () => {
  it.each([
    'Vein clinic\nVenography of both legs with pressures and intravascular ultrasound\n22 September 2025\n\nDear colleague,\n\nThe left femoral vein was punctured.',
    'Stroke center\nArteriography of the neck for a bleeding from the tongue\nSeptember 22, 2025\n\nThe right common femoral artery was punctured.',
    'St. Agnes Hospital\nReport of a renal angiogram with stent of the left renal artery\n  9/22/2025\n\nMr. K. is 70.',
    'Pelvic venogram from the neck, with coils and intravascular ultrasound\nMonday, 22 September 2025\nDr. Hall\n\nThe right jugular vein was punctured.',
  ])('is that of the service: %j', (text) => {
    expect(dateIn(text)).toBe('2025-09-22');
  });

  it.each([
    'Anna Smith, record 4432\nMR of the pelvis in an outside center and its duplex\n22 September 2025\n\nThe right jugular vein was punctured.',
    'Report on the treatment of a lady whose date of birth\n22 September 1955\n\nThe right jugular vein was punctured.',
    'Report\nShe was first seen by us with a clot of the left leg in the spring, on\n22 September 2024\n\nThe right jugular vein was punctured.',
    'Vein clinic\nVenography of both legs with pressures and intravascular ultrasound\n22 September 2025 follow-up CT\n\nThe left femoral vein was punctured.',
    'Vascular center\nVenography with intravascular ultrasound after a first lysis of last\n22 September 2025\n\nThe left femoral vein was punctured.',
  ])('is none where the line in front leads to it, or another follows: %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});

describe('days of service told as physicians tell them', () => {
  it.each([
    'Cardiology dictation, Dr. Rossi. Date of service October fourteen, 2025. The right femoral artery was punctured.',
    'This is Dr. Rossi, dictating an operation done October 13, no, make that October 14, 2025, on a man of 60.',
    'Dear Ann,\n\nThank you for asking me about him; MR angiography in March 2025 was normal.\n\nHe came to us as a day case on 14 October 2025. I punctured the left femoral artery.',
    'Dear colleague,\n\nI report about our patient, who was by us on October 14, 2025 for the angiography of the left leg.',
    'angio lab 3 // 10/14/25 // Rossi\n\naccess - R CFA, US',
    'Department of Surgery\nReport of operation, October 14, 2025\n\nSurgeon: A. Rossi\n\nThe right femoral artery was punctured.',
    'EP / vascular combined lab - central vein PTA\n14 October 2025, operator Dr. Rossi\n\nR CFV 8F.',
  ])('%j', (text) => {
    expect(dateIn(text)).toBe('2025-10-14');
  });

  it.each([
    'Dear Ann,\n\nHe was seen as an outpatient in October 2025 and will come as a day case on 14 November 2025.\nThe right femoral artery was punctured today.',
    'Dictating a letter about the CT of October 14, 2025. The right femoral artery was punctured.',
    'Labs of October fourteen, 2025: creatinine 1.0. The right femoral artery was punctured.',
    'MR report of examination, October 14, 2025, of the outside hospital was read. The right femoral artery was punctured.',
  ])('is none: %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });
});
