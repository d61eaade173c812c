export { analyze } from './analyze.js';
export type { AnalyzeOptions, Analysis, AuditFinding, CodeLine, NotReported, Profile, Severity, Verdict, VesselPolicy } from './model/analysis.js';
export type { ClaimRow, ClaimStatus, CodePair, Money, MoneyLine } from './model/analysis.js';
export { claimInputSchema, claimLineSchema, parseClaim, readClaim, type ClaimInput, type ClaimLine, type ClaimLineInput } from './model/claim.js';
export { analysisSchema } from './model/analysis.js';
export type { Quote, Span } from './model/span.js';
export type { Side, VesselRef } from './model/vessel.js';
export { formats, type Format, type Reporter, type ReportOptions } from './report/report-options.js';
export { reporters } from './report/reporters.js';
