import { clonedText } from '../../audit/rules/cloned-text.js';
import { askOpenly } from '../../audit/query-wording.js';
import type { Analysis, AuditFinding } from '../../model/analysis.js';
import type { Quote } from '../../model/span.js';
import type { Clone } from './find-clones.js';

/** Adds the finding to an analysis; a note that passed is to be reviewed. Ids of other findings stay as they are. */
export const addCloneFinding = (analysis: Analysis, clone: Clone): Analysis => {
  const { verdict, findings } = analysis.audit;
  const finding = cloneFinding(analysis, clone, `f${findings.length + 1}`);
  return { ...analysis, audit: { verdict: verdict === 'pass' ? 'review' : verdict, findings: [...findings, finding] } };
};

const cloneFinding = (analysis: Analysis, clone: Clone, id: string): AuditFinding => {
  const evidence = evidenceOf(analysis);
  const of = clone.otherPatient ? (clone.otherDate ? 'another patient and date' : 'another patient') : 'another date';
  return {
    id,
    rule: clonedText.id,
    severity: clonedText.severity,
    vessel: null,
    side: null,
    message: `${share(clone.likeness)} the same as in note ${clone.partnerId}, of ${of}.`,
    query: askOpenly(evidence, 'What was seen and measured at this session?'),
    citations: [...clonedText.citations],
    evidence: [...evidence],
  };
};

const share = ({ narrative, findings, unmeasured }: Clone['likeness']): string =>
  unmeasured ? `${percent(narrative)} of the narrative is` : `${percent(narrative)} of the narrative and ${percent(findings)} of the measurements are`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What was copied: the results, else whatever stands for the session. */
const evidenceOf = ({ ivus, codes, procedures, accessSites }: Analysis): readonly Quote[] => {
  const results = ivus.flatMap(({ findings }) => findings);
  const rest = [ivus, codes, procedures, accessSites].map((group) => group.flatMap(({ evidence }) => evidence).slice(0, 1));
  return [results, ...rest].find((quotes) => quotes.length > 0) ?? [];
};
