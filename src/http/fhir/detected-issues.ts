import type { z } from 'zod';
import type { Analysis, AuditFinding, Profile } from '../../model/analysis.js';
import type { detectedIssueSchema, issueBundleSchema } from '../schema/fhir.js';

const severities = { error: 'high', warning: 'moderate', info: 'low' } as const;

/** The findings as FHIR R4 DetectedIssues. Before signing each is the question to the physician, and says no code. */
export const detectedIssues = (analysis: Analysis, profile: Profile): z.infer<typeof issueBundleSchema> => {
  const preSign = profile === 'pre-sign';
  const shown = analysis.audit.findings.filter(({ query }) => !preSign || query !== '');
  return {
    resourceType: 'Bundle',
    type: 'collection',
    // FHIR knows no empty list: without findings there is no `entry`.
    ...(shown.length === 0 ? {} : { entry: shown.map((finding) => ({ resource: issueOf(finding, analysis.note.id, preSign) })) }),
  };
};

const issueOf = ({ id, rule, severity, query, message, evidence }: AuditFinding, noteId: string | null, preSign: boolean): z.infer<typeof detectedIssueSchema> => ({
  resourceType: 'DetectedIssue',
  id,
  status: 'preliminary',
  code: { coding: [{ system: 'urn:pullback:rule', code: rule }] },
  severity: severities[severity],
  detail: preSign ? query : message,
  ...(noteId === null ? {} : { implicated: [{ reference: `DocumentReference/${noteId}` }] }),
  ...(evidence.length === 0 ? {} : { evidence: evidence.map(({ start, end }) => ({ code: [{ text: `characters ${start} to ${end} of the note` }] })) }),
});
