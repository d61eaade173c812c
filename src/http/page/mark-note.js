/**
 * Cuts a note at the edges of its marks: stretches in order and without gaps, each with the ids of the marks on it.
 * @param {string} text
 * @param {readonly {id: string, kind: string, start: number, end: number}[]} marks
 * @returns {{words: string, marks: {id: string, kind: string}[]}[]}
 */
export const cutAtMarks = (text, marks) => {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({
    words: text.slice(edges[index], end),
    marks: marks.filter((mark) => mark.start <= edges[index] && end <= mark.end).map(({ id, kind }) => ({ id, kind })),
  }));
};

const strength = ['aside', 'proof', 'question', 'info', 'warning', 'error'];

/** The strongest kind among the marks of a stretch. */
export const strongestKind = (marks) =>
  marks.map(({ kind }) => kind).sort((a, b) => strength.indexOf(b) - strength.indexOf(a))[0];
