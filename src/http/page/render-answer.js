import { cutAtMarks, strongestKind } from './mark-note.js';

/*
 * Builds the answer out of elements and text nodes only: words of a note or of the server are never read as markup.
 */

/** An element with a class and children; strings become text. */
const make = (name, className, ...children) => {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
};

const vesselName = ({ vessel, side }) => `${side ? `${side} ` : ''}${vessel.replaceAll('-', ' ')}`;
const units = ({ code, units: count }) => (count === 1 ? code : `${code} × ${count}`);
const spaced = (words) => words.replaceAll('-', ' ');

const verdicts = {
  pass: ['Supported as written', 'Nothing is missing.'],
  review: ['Worth a second look', 'No error, but something a coder should see.'],
  fail: ['Something is missing', 'Until it is documented, part of this stays unsupported.'],
  'not-applicable': ['Nothing to code here', 'The note documents no intravascular ultrasound outside the heart and no catheter placement.'],
};

/** What is shown, each with the evidence that its card points to. */
const itemsOf = (analysis, preSign, satisfiedBy) => {
  const asked = analysis.audit.findings.filter(({ query }) => !preSign || query !== '');
  const gaps = asked.map((finding, index) => ({
    id: `gap-${index + 1}`,
    kind: preSign ? 'question' : finding.severity,
    evidence: finding.evidence,
    card: (links) => gapCard(finding, preSign, satisfiedBy.get(finding.rule), links),
  }));
  if (preSign) return { gaps, codes: [], notReported: [] };
  return {
    gaps,
    codes: analysis.codes.map((line, index) => ({
      id: `code-${index + 1}`, kind: 'proof', evidence: line.evidence, card: (links) => codeCard(line, analysis, links),
    })),
    notReported: analysis.notReported.map((row, index) => ({
      id: `row-${index + 1}`, kind: 'aside', evidence: row.evidence, card: (links) => notReportedCard(row, links),
    })),
  };
};

const gapCard = (finding, preSign, satisfy, links) => {
  const card = make('li', `card ${preSign ? 'question' : finding.severity}`);
  if (preSign) {
    card.append(make('p', 'message', finding.query));
  } else {
    card.append(
      make('p', 'message', make('span', `tag ${finding.severity}`, finding.severity), ' ', finding.message),
      ...(satisfy ? [make('p', 'satisfy', make('strong', '', 'To satisfy: '), satisfy)] : []),
      make('p', 'quiet', finding.rule),
    );
  }
  card.append(...links);
  return card;
};

const codeCard = (line, { audit }, links) => {
  const blocked = [...new Set(line.blockedBy.map((gap) => audit.findings.find(({ id }) => id === gap)?.rule ?? gap))];
  return make('li', `card ${line.status}`,
    make('p', 'message', make('span', 'code', units(line)), ' ', line.vessels.map(vesselName).join(', '), ' ',
      make('span', `tag ${line.status}`, line.status)),
    make('p', '', line.because),
    ...(blocked.length > 0 ? [make('p', 'quiet', `In the way: ${blocked.join(', ')}`)] : []),
    ...links);
};

const notReportedCard = (row, links) =>
  make('li', 'card',
    make('p', 'message', make('span', 'code', units(row)), ' ', spaced(row.reason)),
    make('p', '', row.because),
    ...links);

/** Links from a card to its words in the note. */
const linksTo = ({ id, evidence }) => {
  if (evidence.length === 0) return [];
  const quotes = evidence.slice(0, 6).map(({ quote }, index) => {
    const link = make('a', 'proof-link', shorten(quote));
    link.href = `#${id}-${index}`;
    return make('li', '', link);
  });
  return [make('ul', 'proofs', ...quotes)];
};

const shorten = (quote) => {
  const words = quote.replace(/\s+/g, ' ').trim();
  return words.length > 120 ? `${words.slice(0, 118)}…` : words;
};

const section = (title, items) =>
  items.length === 0 ? [] : [make('section', '', make('h3', '', title), make('ul', 'cards', ...items))];

const cardsOf = (items) => items.map((item) => item.card(linksTo(item)));

/** The ways that catheters went, each as a chain of vessels. */
const routes = ({ catheterPositions }) =>
  catheterPositions
    .filter(({ outcome, path }) => outcome === 'reached' && path.length > 0)
    .map(({ path, order, code }) => {
      const steps = path.map((step) => make('li', '', vesselName(step)));
      const words = [order === null ? 'order not known' : order === 'nonselective' ? order : `${order} order`, ...(code ? [code] : [])];
      return make('li', 'card', make('ol', 'way', ...steps), make('p', 'quiet', words.join(', ')));
    });

/** The note, with every marked stretch; the first stretch of each mark takes the id that its card links to. */
const markedNote = (text, items) => {
  const marks = items.flatMap(({ id, kind, evidence }) =>
    evidence.map(({ start, end }, index) => ({ id: `${id}-${index}`, kind, start, end })));
  const placed = new Set();
  const pieces = cutAtMarks(text, marks).map((stretch) => {
    if (stretch.marks.length === 0) return stretch.words;
    const mark = make('mark', strongestKind(stretch.marks), stretch.words);
    const anchors = stretch.marks.filter(({ id }) => !placed.has(id)).map(({ id }) => {
      placed.add(id);
      const anchor = make('span', 'anchor');
      anchor.id = id;
      anchor.tabIndex = -1;
      return anchor;
    });
    mark.prepend(...anchors);
    return mark;
  });
  return make('div', 'note', ...pieces);
};

const legend = (preSign) =>
  make('p', 'legend quiet',
    ...(preSign ? [['question', 'asked about']] : [['proof', 'proves a code'], ['error', 'error'], ['warning', 'warning'], ['info', 'remark']])
      .flatMap(([kind, words]) => [make('mark', kind, words), ' ']));

const heading = (analysis, preSign, questions) => {
  if (preSign) {
    const words = questions === 0 ? 'Nothing to ask before signing' : `${questions} question${questions === 1 ? '' : 's'} before signing`;
    return [make('h2', 'verdict', words)];
  }
  const [title, words] = verdicts[analysis.audit.verdict];
  const date = analysis.note.dateSource === 'assumed' ? 'no date of service found' : `date of service ${analysis.note.dateOfService}`;
  return [
    make('h2', `verdict ${analysis.audit.verdict}`, title),
    make('p', 'quiet', `${words} Code set ${analysis.engine.codeSet}, ${date}.`),
  ];
};

/**
 * The whole answer as one fragment.
 * @param {object} analysis what the server answered
 * @param {string} text the note as it was sent
 * @param {string} profile who reads it
 * @param {Map<string, string>} satisfiedBy what would satisfy each rule, by rule id
 */
export const renderAnswer = (analysis, text, profile, satisfiedBy) => {
  const preSign = profile === 'pre-sign';
  const { gaps, codes, notReported } = itemsOf(analysis, preSign, satisfiedBy);
  const fragment = document.createDocumentFragment();
  const problems = preSign ? [] : analysis.problems.map(({ message }) => make('li', 'card', message));
  fragment.append(
    make('div', 'headline', ...heading(analysis, preSign, gaps.length)),
    make('div', 'columns',
      make('section', 'original', make('h3', '', 'The note'), legend(preSign), markedNote(text, [...gaps, ...codes, ...notReported])),
      make('div', 'results',
        ...section(preSign ? 'Questions' : 'Missing or doubtful', cardsOf(gaps)),
        ...section('Codes', cardsOf(codes)),
        ...section('Where the catheter went', preSign ? [] : routes(analysis)),
        ...section('Not reported', cardsOf(notReported)),
        ...section('Trouble while reading', problems))),
  );
  return fragment;
};
