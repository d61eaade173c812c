import type { ReadSentence } from '../../language/read-note.js';
import type { Token } from '../../language/text/tokens.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';

/** "It fills the left vertebral to the basilar", "AT in line to DP": blood or contrast runs there, no device. */
export function tellsOfFlow(tokens: readonly Token[], { from }: ReadSentence, to: number): boolean {
  for (let at = from; at < to; at++) if ((tokens[at]?.text === 'line' && /^(?:in|-|straight)$/.test(tokens[at - 1]?.text ?? '')) || /^(?:inline|fill|fills|filled|filling|flow|flows|flowed|lit|drain|drains|drained|opacified|opacifies|refluxed|reflux|refluxes|refluxing|backs|backed|backing|washes|feeds|supplies|collaterals?|[ap]com|equal|showed|injection)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "Collaterals through the gastroduodenal artery", "filling of the celiac via the GDA": the way that blood takes, no device behind the word for it. */
export function isWayOfFlow(tokens: readonly Token[], sentence: ReadSentence, { governor, from }: VesselGroup): boolean {
  if (governor !== 'through') return false;
  const last = sentence.devices.findLast((device) => device.from < from);
  // "Injection, then down through the left external iliac artery": a step of the device.
  const step = tokens.slice(0, from).findLastIndex(({ text }) => /^(?:then|advanced|passed|taken|brought)$/.test(text));
  return tellsOfFlow(tokens, { ...sentence, from: Math.max(sentence.from, from - 7, last?.to ?? 0, step) }, from);
}

/** "Popliteal to AT to DP in line": how far blood runs, told behind the vessels. */
export function runsBehind(tokens: readonly Token[], { vessels, to }: ReadSentence, group: VesselGroup): boolean {
  let last = group;
  for (const next of vessels) if (next.from > last.to && tokens.slice(last.to, next.from).every(({ text }) => /^(?:to|and|,|the|into)$/.test(text))) last = next;
  const at = /^(?:all|now|both|is|are|was|were|then)$/.test(tokens[last.to]?.text ?? '') ? last.to + 1 : last.to;
  const text = at < to ? (tokens[at]?.text ?? '') : '';
  return /^(?:inline|fills?|filled|patent|flows?|opacif\w+)$/.test(text) || ((text === 'in' || text === 'straight') && /^(?:line|-)$/.test(tokens[at + 1]?.text ?? ''));
}
