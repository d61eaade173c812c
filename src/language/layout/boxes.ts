/**
 * Choices of a form that nobody ticked: "ACCESS ( ) CFV ( ) popliteal (x) internal jugular vein", "[x] stent  [ ] filter removed".
 * A choice not made says nothing of the operation, so that its words are replaced by blanks, **character for character**,
 * and offsets stay those of the note. The boxes that were ticked become blanks too: what stands behind them is told like any other word.
 *
 * Only in a note that ticks boxes of the same brackets, and only a choice among others or at the beginning of its line: a lone pair
 * of brackets inside a sentence is a blank that nobody filled. Where boxes stand behind their words, nothing is left out.
 */
export function withoutUnticked(text: string): string {
  if (!isTicked.test(text)) return text;
  return shapes.reduce((read, shape) => (shape.ticked.test(text) ? read.split('\n').map((line) => ofLine(line, shape)).join('\n') : read), text);
}

/** One way to draw a box: ticked, empty, and either. */
interface Shape {
  readonly ticked: RegExp;
  readonly empty: RegExp;
}

const isTicked = /[([]\s?[xX✓✔]\s?[)\]]|[☑☒]/;
const shapes: readonly Shape[] = [
  { ticked: /\[\s?[xX✓✔]\s?\]/, empty: /\[\s*\]/ },
  { ticked: /(?<!\w)\(\s?[xX✓✔]\s?\)/, empty: /(?<!\w)\(\s*\)/ },
  { ticked: /[☑☒]/, empty: /☐/ },
];

function ofLine(line: string, { ticked, empty }: Shape): string {
  if (!empty.test(line) && !ticked.test(line)) return line;
  const boxes = [...line.matchAll(new RegExp(`${ticked.source}|${empty.source}`, 'g'))];
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last || line.slice(last.index + last[0].length).trim() === '') return line;
  const isList = boxes.length > 1 || ticked.test(line) || /^\W*$/.test(line.slice(0, first.index));
  if (!isList) return line;
  const pieces: string[] = [];
  let told = 0;
  for (const [index, box] of boxes.entries()) {
    const behind = box.index + box[0].length;
    const to = ticked.test(box[0]) ? behind : behind + endOfChoice(line.slice(behind, boxes[index + 1]?.index ?? line.length));
    pieces.push(line.slice(told, box.index), ' '.repeat(to - box.index));
    told = to;
  }
  return pieces.join('') + line.slice(told);
}

/** A choice ends where its column or its sentence ends, else at the next box. */
function endOfChoice(words: string): number {
  const end = /(?<=\S)(?: {2,}|\t|[.;](?=\s+[A-Z]))/.exec(words);
  return end ? end.index : words.trimEnd().length;
}
