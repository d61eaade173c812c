import type { Analysis } from '../../src/model/analysis.js';
import { type Quote, quoteOf } from '../../src/model/span.js';

/** Two analyses made by hand, so that reports are tested apart from the reading of notes. */

/** The words of a note as evidence; a fixture that quotes what the note does not say is a fault. */
const evidenceIn = (text: string) => (words: string): Quote => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the sample note does not say: ${words}`);
  return quoteOf(text, { start, end: start + words.length });
};

const engine = { version: '0.1.0', lexicon: '2026.1', codeSet: '2026' };
const leftExternalIliac = { vessel: 'external-iliac-vein', side: 'left' as const };

export const articleNote =
  'From a right common femoral vein access, the IVUS catheter was placed into left external iliac vein, IVUS was performed to '
  + 'characterize the stricture and size the vein for subsequent stent placement. The findings were a tight stricture of 4 mm.\n';
const article = evidenceIn(articleNote);

/** One access, one position, one evaluation: everything but the date. */
export const articleAnalysis: Analysis = {
  schemaVersion: '1',
  engine,
  note: { id: null, sha256: 'e0', dateOfService: null, dateSource: 'assumed', sections: [] },
  accessSites: [],
  catheterPositions: [],
  ivus: [],
  procedures: [],
  codes: [
    {
      code: '36012', group: 'catheter', units: 1, modifiers: [], status: 'supported', vessels: [leftExternalIliac],
      because: 'From the right common femoral vein the catheter went over the vena cava to the second order.', blockedBy: [],
      evidence: [article('right common femoral vein access'), article('the IVUS catheter was placed into left external iliac vein')],
    },
    {
      code: '37252', group: 'ivus', units: 1, modifiers: [], status: 'supported', vessels: [leftExternalIliac],
      because: 'IVUS of the vessel, its reason and its result are documented.', blockedBy: [],
      evidence: [article('to characterize the stricture'), article('The findings were a tight stricture of 4 mm')],
    },
  ],
  notReported: [
    {
      code: '36010', units: 1, reason: 'lower-order', because: 'The vena cava was crossed on the way to a higher order.',
      evidence: [article('placed into left external iliac vein')],
    },
  ],
  audit: {
    verdict: 'review',
    findings: [
      {
        id: 'f1', rule: 'date-of-service-missing', severity: 'warning', vessel: null, side: null,
        message: 'No date of service; the 2026 code set is assumed.', query: 'On which day was this procedure performed?',
        citations: [], evidence: [],
      },
    ],
  },
  problems: [],
};

export const gapsNote = [
  'Date of service: 03/04/2026',
  'ACCESS:\tThe common femoral vein was punctured.',
  'IVUS was performed of the left common',
  'iliac vein. 血管 lumen: [select one].',
  '',
].join('\r\n');
const gaps = evidenceIn(gapsNote);

/** Several gaps: one in a line with a tab, one across lines, one after wide characters, one that asks nothing. */
export const gapsAnalysis: Analysis = {
  ...articleAnalysis,
  note: { id: 'n-2', sha256: 'e1', dateOfService: '2026-03-04', dateSource: 'note', sections: [] },
  codes: [
    {
      code: '37252', group: 'ivus', units: 1, modifiers: [], status: 'incomplete',
      vessels: [{ vessel: 'common-iliac-vein', side: 'left' }],
      because: 'IVUS of the vessel is documented, its result is not.', blockedBy: ['f2'], evidence: [gaps('IVUS was performed')],
    },
  ],
  notReported: [],
  audit: {
    verdict: 'fail',
    findings: [
      {
        id: 'f1', rule: 'template-residue', severity: 'warning', vessel: null, side: null,
        message: 'A choice was left open.', query: 'The note says "[select one]". What did the lumen show?',
        citations: [], evidence: [gaps('[select one]')],
      },
      {
        id: 'f2', rule: 'ivus-findings-missing', severity: 'error', vessel: 'common-iliac-vein', side: 'left',
        message: '37252 needs an IVUS result for the left common iliac vein.',
        query: 'What did intravascular ultrasound show in the left common iliac vein?',
        citations: [], evidence: [gaps('IVUS was performed of the left common\r\niliac vein'), gaps('lumen')],
      },
      {
        id: 'f3', rule: 'access-laterality-missing', severity: 'error', vessel: 'common-femoral-vein', side: null,
        message: 'The side of the access is not documented.', query: 'Which common femoral vein was punctured?',
        citations: [], evidence: [gaps('common femoral vein')],
      },
      {
        id: 'f4', rule: 'ivus-counted-once', severity: 'info', vessel: 'common-iliac-vein', side: 'left',
        message: 'Several runs in one vessel count once.', query: '', citations: [], evidence: [gaps('IVUS was performed')],
      },
    ],
  },
  problems: [{ stage: 'intake', message: 'Not valid UTF-8: read as Windows-1252.', evidence: [] }],
};
