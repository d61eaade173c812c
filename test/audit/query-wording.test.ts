import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { cardsOf } from '../../src/http/cds/cards.js';
import { cardSummaries, otherSummary, overrideReasons, passSummary, sourceLabel } from '../../src/http/cds/card-wording.js';
import { ruleGuide } from '../../src/report/rule-guide.js';
import type { Analysis } from '../../src/model/analysis.js';

/*
 * Compliant-query wording (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice): a question quotes the note, asks
 * openly or offers options with "other" and "unable to determine", and speaks of no code, price, unit, denial or reimbursement.
 */

/** Written apart from the list that the rules use, so that a hole there shows here. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['a code', /\b\d{5}\b|\b\d{4}T\b|\bcpt\b|\bhcpcs\b|\bicd\b|\bcod(?:e[sd]?|ing)\b|\bmodifiers?\b/iu],
  ['a price', /\$|\b(?:dollars?|prices?|costs?|fees?|charges?|rvus?)\b/iu],
  ['a unit of service', /\bunits?\b|\bmue\b/iu],
  ['reimbursement', /\b(?:reimburs\w*|pay(?:s|ment|ments|er|ers|able)?|paid|bill(?:s|ed|ing|able)?|claims?|revenue|medicare|insur\w*)\b/iu],
  ['denial', /\b(?:den(?:y|ied|ies|ial|ials)|audit\w*|penalt\w*|complian\w*)\b/iu],
];
/** Words that push toward one answer. */
const leading = /\b(?:should (?:say|state|document|add|read)|please (?:add|document|state|insert|write) (?:that|the following)|must (?:say|be documented)|in order to|so that it (?:is|can be) (?:supported|reported))\b/iu;

const faultsOf = (words: string): readonly string[] => [
  ...forbidden.filter(([, pattern]) => pattern.test(words)).map(([name]) => name),
  ...(leading.test(words) ? ['a push'] : []),
];

/** The words of a query without what it quotes: the note may say what it likes, as long as it is the note. */
const quotesOf = (query: string): readonly string[] => [...query.matchAll(/The note says "([^]*?)"\. /gu)].map(([, quote]) => quote ?? '');

const corpus = readdirSync('corpus', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt')).toSorted()
  .map((file) => [file, readFileSync(join('corpus', file), 'utf8')] as const);

const asked = (analysis: Analysis) => analysis.audit.findings.filter(({ query }) => query !== '');
const flat = (words: string): string => words.replace(/\s+/gu, ' ');

describe('every question that the corpus raises', () => {
  const all = corpus.flatMap(([file, text]) => asked(analyze(text, { profile: 'pre-sign' })).map((finding) => ({ file, text, ...finding })));

  test('there are hundreds', () => {
    expect([corpus.length > 100, all.length > 200]).toEqual([true, true]);
  });

  test('names no code, price, unit, denial or reimbursement, and pushes toward no answer', () => {
    expect(all.flatMap(({ file, rule, query }) => faultsOf(query).map((fault) => `${file} ${rule}: ${fault}: ${query}`))).toEqual([]);
  });

  test('asks something, and leaves "other" and "unable to determine" open', () => {
    const closed = all.filter(({ query }) => !query.includes('?') || !/\bother\b/u.test(query) || !query.includes('unable to determine'));
    expect(closed.map(({ file, rule, query }) => `${file} ${rule}: ${query}`)).toEqual([]);
  });

  test('quotes the note to the letter', () => {
    const misquoted = all.flatMap(({ file, rule, text, query }) => quotesOf(query)
      .filter((quote) => !flat(text).includes(quote.replace(/ …$/u, '')))
      .map((quote) => `${file} ${rule}: ${quote}`));
    expect(misquoted).toEqual([]);
  });

  test('quotes it wherever there are words that may be shown', () => {
    const bare = all.filter(({ query, evidence }) => quotesOf(query).length === 0 && evidence.some(({ quote }) => quote.trim() !== '' && faultsOf(quote).length === 0));
    expect([...new Set(bare.map(({ rule }) => rule))]).toEqual([]);
  });
});

describe('every message template of the check before signing', () => {
  const templates = [...Object.values(cardSummaries), otherSummary, passSummary, sourceLabel, ...overrideReasons.map(({ display }) => display)];

  test.each(templates.map((words) => [words]))('"%s" is compliant', (words) => {
    expect([faultsOf(words), words.length < 100]).toEqual([[], true]);
  });

  test('there is one for each rule that asks a question, and none for another', () => {
    const known = ruleGuide.map(({ id }) => id);
    expect(Object.keys(cardSummaries).filter((id) => !known.includes(id))).toEqual([]);
    const asking = new Set(corpus.flatMap(([, text]) => asked(analyze(text, { profile: 'pre-sign' })).map(({ rule }) => rule)));
    expect([...asking].filter((rule) => !(rule in cardSummaries))).toEqual([]);
  });
});

describe('the cards of the corpus', () => {
  const cards = corpus.flatMap(([file, text]) => cardsOf(analyze(text, { profile: 'pre-sign' })).map((card) => ({ file, ...card })));

  test('are at most three a note, each asked once', () => {
    for (const [file, text] of corpus) {
      const ids = cardsOf(analyze(text, { profile: 'pre-sign' })).map(({ uuid }) => uuid);
      expect([file, ids.length <= 3, new Set(ids).size]).toEqual([file, true, ids.length]);
    }
  });

  test('have summaries of less than 140 letters, and say nothing that a question may not', () => {
    expect(cards.flatMap(({ file, summary, detail }) => faultsOf(`${summary} ${detail ?? ''}`).map((fault) => `${file}: ${fault}`))).toEqual([]);
    expect(cards.filter(({ summary }) => summary.length >= 140)).toEqual([]);
  });

  test('never suggest words to put into the note', () => {
    expect(cards.filter((card) => 'suggestions' in card)).toEqual([]);
  });
});
