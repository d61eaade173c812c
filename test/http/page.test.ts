import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { pageFiles } from '../../src/http/routes/page.js';
import { articleAnalysis, articleNote, gapsAnalysis, gapsNote } from '../report/sample-analysis.js';

/** As much of a document as building elements and text takes. */
class PageElement {
  className = '';
  id = '';
  href = '';
  tabIndex = 0;
  readonly children: (PageElement | string)[] = [];
  constructor(readonly name: string) {}
  append(...children: (PageElement | string)[]): void { this.children.push(...children); }
  prepend(...children: (PageElement | string)[]): void { this.children.unshift(...children); }
  all(): readonly PageElement[] {
    return [this, ...this.children.flatMap((child) => (typeof child === 'string' ? [] : child.all()))];
  }
  text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  }
}

interface PageModule {
  readonly renderAnswer: (analysis: Analysis, text: string, profile: string, satisfiedBy: ReadonlyMap<string, string>) => PageElement;
}

const folder = new URL('../../src/http/page/', import.meta.url);
const { renderAnswer }: PageModule = await import(new URL('render-answer.js', folder).href);
const guide = new Map([['ivus-findings-missing', 'State what IVUS showed.']]);

beforeEach(() => {
  vi.stubGlobal('document', {
    createElement: (name: string) => new PageElement(name),
    createDocumentFragment: () => new PageElement('#fragment'),
  });
});
afterEach(() => vi.unstubAllGlobals());

const byName = (root: PageElement, name: string) => root.all().filter((element) => element.name === name);

describe('the answer on the page', () => {
  test('shows the whole note, with what is marked in it', () => {
    const note = renderAnswer(gapsAnalysis, gapsNote, 'coder', guide).all().find(({ className }) => className === 'note');
    expect(note?.text()).toBe(gapsNote);
    expect(byName(note ?? new PageElement('none'), 'mark').map((mark) => [mark.className, mark.text()])).toEqual([
      ['error', 'common femoral vein'],
      ['error', 'IVUS was performed'],
      ['error', ' of the left common\r\niliac vein'],
      ['error', 'lumen'],
      ['warning', '[select one]'],
    ]);
  });

  test('links each proof to a place in the note that exists', () => {
    const answer = renderAnswer(articleAnalysis, articleNote, 'coder', guide);
    const ids = answer.all().map(({ id }) => id).filter((id) => id !== '');
    const links = byName(answer, 'a').map(({ href }) => href.slice(1));
    expect(links.slice(0, 4)).toEqual(['code-1-0', 'code-1-1', 'code-2-0', 'code-2-1']);
    expect(ids).toEqual(expect.arrayContaining(links));
  });

  test('says what would satisfy a gap', () => {
    expect(renderAnswer(gapsAnalysis, gapsNote, 'coder', guide).text()).toContain('To satisfy: State what IVUS showed.');
  });

  test('asks questions before signing, and shows no code and no verdict', () => {
    const words = renderAnswer(gapsAnalysis, gapsNote, 'pre-sign', guide).text();
    expect(words).toContain('3 questions before signing');
    expect(words).toContain('Which common femoral vein was punctured?');
    expect(words).not.toMatch(/3\d{4}|missing|To satisfy/u);
  });

  test('keeps hostile words of a note as text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const answer = renderAnswer({ ...articleAnalysis, codes: [], notReported: [] }, hostile, 'coder', guide);
    expect(answer.all().find(({ className }) => className === 'note')?.children).toEqual([hostile]);
    expect([...byName(answer, 'script'), ...byName(answer, 'img')]).toEqual([]);
  });
});

describe('the files of the page', () => {
  const files = readdirSync(fileURLToPath(folder)).toSorted();

  test('are all served, and no others', () => {
    expect(Object.values(pageFiles).toSorted()).toEqual(files);
  });

  test.each(files)('%s reads no words as markup and asks no other server', (file) => {
    const words = readFileSync(new URL(file, folder), 'utf8').replace('http://www.w3.org/2000/svg', '');
    expect(words).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:|style=|\son\w+=/u);
  });

  test('the page holds no inline script or style', () => {
    const page = readFileSync(new URL('index.html', folder), 'utf8');
    expect(page.match(/<script[^>]*>[^<]*/gu)).toEqual(['<script type="module" src="/main.js">']);
    expect(page).not.toContain('<style');
  });
});
