import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { analysisSchema } from '../../src/model/analysis.js';
import { anyNote, anyText, corpusNotes, cutNotes } from './note-fragments.js';
import { badSpans, spansOf } from './spans-of.js';

const runs = { numRuns: 500, seed: 20_260_101 };

const profile = fc.constantFrom('pre-sign', 'coder', 'archive');
const vesselPolicy = fc.constantFrom('named', 'sir');

describe('the analysis of any text', () => {
  it('has the shape of the contract, whatever the options', () => {
    fc.assert(
      fc.property(anyNote, fc.record({ profile, vesselPolicy }), (text, options) => {
        expect(analysisSchema.safeParse(analyze(text, options)).error).toBeUndefined();
      }),
      runs,
    );
  });

  it('cites only what stands in the text', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        expect(badSpans(text, analyze(text))).toEqual([]);
      }),
      runs,
    );
  });

  it('gives proof for every access, position, evaluation, procedure and code', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { accessSites, catheterPositions, ivus, procedures, codes } = analyze(text);
        const unproved = [...accessSites, ...catheterPositions, ...ivus, ...procedures, ...codes].filter(({ evidence }) => evidence.length === 0);
        expect(unproved).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same, byte for byte, for the same text', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const first = JSON.stringify(analyze(text));
        expect(JSON.stringify(analyze(text))).toBe(first);
      }),
      { ...runs, numRuns: 200 },
    );
  });

  it('does not depend on the notes read before it', () => {
    fc.assert(
      fc.property(cutNotes, anyNote, (text, other) => {
        const alone = JSON.stringify(analyze(text));
        analyze(other);
        expect(JSON.stringify(analyze(text))).toBe(alone);
      }),
      { ...runs, numRuns: 150 },
    );
  });

  it('names by id only what it holds', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { codes, audit, catheterPositions, accessSites, ivus } = analyze(text);
        const findings = new Set(audit.findings.map(({ id }) => id));
        const accesses = new Set(accessSites.map(({ id }) => id));
        const evaluations = new Set(ivus.map(({ id }) => id));
        expect(codes.flatMap(({ blockedBy }) => blockedBy).filter((id) => !findings.has(id))).toEqual([]);
        expect(catheterPositions.flatMap(({ access }) => access ?? []).filter((id) => !accesses.has(id))).toEqual([]);
        expect(ivus.flatMap(({ countedWith }) => countedWith ?? []).filter((id) => !evaluations.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('gives every id once, and every code one line for each status', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { codes, audit, catheterPositions, accessSites, ivus, procedures } = analyze(text);
        for (const ids of [audit.findings, catheterPositions, accessSites, ivus, procedures].map((list) => list.map(({ id }) => id)))
          expect(new Set(ids).size).toBe(ids.length);
        const lines = codes.filter(({ group }) => group !== 'procedure').map(({ code, status }) => `${code} ${status}`);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      runs,
    );
  });

  it('blocks every incomplete code by a gap and no supported one, and counts in whole units', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { codes } = analyze(text);
        expect(codes.filter(({ status, blockedBy }) => (status === 'incomplete') !== blockedBy.length > 0)).toEqual([]);
        expect(codes.filter(({ units }) => !Number.isInteger(units) || units < 1)).toEqual([]);
      }),
      runs,
    );
  });

  it('fails with any error, needs review with any warning', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { verdict, findings } = analyze(text).audit;
        const worst = findings.some(({ severity }) => severity === 'error') ? 'fail' : findings.some(({ severity }) => severity === 'warning') ? 'review' : 'pass';
        expect([worst, 'not-applicable']).toContain(verdict);
      }),
      runs,
    );
  });

  it('finds nothing supported in text without a word of medicine', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(analyze(text).codes).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the analysis of the corpus', () => {
  it('cites only what stands in each note, and cites something', () => {
    for (const note of corpusNotes) {
      const analysis = analyze(note);
      expect(badSpans(note, analysis)).toEqual([]);
      expect(spansOf(analysis).length).toBeGreaterThan(0);
    }
  });

  it('covers each note with sections from its first words to its end, none over another', () => {
    for (const note of corpusNotes) {
      const { sections } = analyze(note).note;
      expect(note.slice(0, sections[0]?.heading?.start ?? sections[0]?.body.start)).toMatch(/^[\s*#=-]*$/);
      expect(sections.at(-1)?.body.end).toBe(note.length);
      const overlapping = sections.slice(1).filter(({ heading, body }, index) => (heading?.start ?? body.start) < (sections[index]?.body.end ?? 0));
      expect(overlapping).toEqual([]);
    }
  });
});
