import { hash } from 'node:crypto';
import { version } from './version.js';
import type { Audit } from './audit/audit-facts.js';
import type { Reading } from './language/read-note.js';
import type { Analysis, CodePair, Money, Problem } from './model/analysis.js';
import type { Coding } from './model/coding.js';
import type { Facts, IvusEvaluation } from './model/facts.js';

interface Parts {
  readonly text: string;
  readonly noteId: string | null;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly coding: Coding;
  readonly audit: Audit;
  /** What is shown to coders and archives, never before signing. */
  readonly forCoders: { readonly pairs: readonly CodePair[]; readonly money: Money } | null;
  readonly dateOfService: string | null;
  readonly dateSource: Analysis['note']['dateSource'];
  readonly problems: readonly Problem[];
}

/** Puts the results of the stages into the shape of the contract. */
export function assembleAnalysis({ text, noteId, reading, facts, coding, audit, forCoders, dateOfService, dateSource, problems }: Parts): Analysis {
  return {
    schemaVersion: '1',
    engine: { version: version.engine, lexicon: version.lexicon, codeSet: coding.codeSet },
    note: {
      id: noteId,
      sha256: hash('sha256', text),
      dateOfService,
      dateSource,
      sections: reading.sections.map(({ kind, heading, body }) => ({ kind, heading, body })),
    },
    accessSites: facts.accessSites.map((site) => ({ ...site, evidence: [...site.evidence] })),
    catheterPositions: [...coding.positions],
    ivus: facts.ivus.map((evaluation) => publicIvus(evaluation, coding)),
    procedures: coding.procedures.map((procedure) => ({ ...procedure, choices: [...procedure.choices], evidence: [...procedure.evidence] })),
    codes: [...audit.codes],
    notReported: [...coding.notReported],
    ...(forCoders === null ? {} : { pairs: [...forCoders.pairs] }),
    ...(audit.claim === null ? {} : { claim: [...audit.claim] }),
    audit: { verdict: audit.verdict, findings: [...audit.findings] },
    ...(forCoders === null ? {} : { money: forCoders.money }),
    problems: [...problems],
  };
}

function publicIvus({ id, vessel, side, status, coronary, phases, necessity, findings, findingsKind, movement, evidence }: IvusEvaluation, coding: Coding): Analysis['ivus'][number] {
  return {
    id, vessel, side, status, coronary, phases: [...phases], necessity: [...necessity], findings: [...findings], findingsKind, movement,
    countedWith: coding.countedWith.get(id) ?? null, evidence: [...evidence],
  };
}
