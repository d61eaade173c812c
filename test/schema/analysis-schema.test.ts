import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyze } from '../../src/analyze.js';
import { analysisSchema } from '../../src/model/analysis.js';
import { corpusNotes } from '../analyze/note-fragments.js';

const validate = new Ajv2020().compile(z.toJSONSchema(analysisSchema));

const told = analyze('The right common femoral vein was accessed. IVUS of the left common iliac vein was performed to size a stent and showed 60% stenosis.');

describe('the JSON schema of an analysis', () => {
  it('accepts the analysis of every note of the corpus', () => {
    for (const note of corpusNotes) {
      validate(analyze(note));
      expect(validate.errors ?? null).toBeNull();
    }
  }, 60_000);

  it.each([
    ['another version', { ...told, schemaVersion: '2' }],
    ['no audit', { ...told, audit: undefined }],
    ['a verdict of its own', { ...told, audit: { ...told.audit, verdict: 'perhaps' } }],
    ['a code without units', { ...told, codes: told.codes.map((line) => ({ ...line, units: 0 })) }],
    ['evidence in front of the text', { ...told, ivus: told.ivus.map((one) => ({ ...one, evidence: [{ start: -1, end: 3, quote: 'The' }] })) }],
    ['a side of its own', { ...told, accessSites: told.accessSites.map((site) => ({ ...site, side: 'middle' })) }],
  ])('refuses an analysis with %s', (_name, analysis) => {
    expect(validate(JSON.parse(JSON.stringify(analysis)))).toBe(false);
    expect(analysisSchema.safeParse(analysis).success).toBe(false);
  });

  it('accepts what was written as JSON and read again', () => {
    expect(analysisSchema.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
  });
});
