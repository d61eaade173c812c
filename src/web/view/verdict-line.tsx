import type { Analysis, Verdict } from '../../model/analysis.js';
import { gapsOf } from '../model/kinds.js';

const verdicts: Readonly<Record<Verdict, readonly [string, string]>> = {
  pass: ['Supported as written', 'Nothing is missing.'],
  review: ['Worth a second look', 'No error, but something that a coder should see.'],
  fail: ['Documentation is missing', 'Until it is there, part of this stays unsupported.'],
  'not-applicable': ['Nothing to code here', 'The note documents no intravascular ultrasound outside the heart and no catheter placement.'],
};
const signs: Readonly<Record<Verdict, string>> = { pass: 'M4 10.5L8.5 15L16 6', review: 'M10 4V11M10 14.6V15', fail: 'M5 5L15 15M15 5L5 15', 'not-applicable': 'M4.5 10H15.5' };

const dateWords = ({ dateOfService, dateSource }: Analysis['note']): string => {
  if (dateOfService === null || dateSource === 'assumed') return 'no date of service found';
  return `date of service ${dateOfService} ${dateSource === 'note' ? 'from the note' : 'as given'}`;
};

/** Before signing the verdict of the audit is not shown: only whether something is asked. */
const physicianWords = (analysis: Analysis): readonly [Verdict, string, string] => {
  const questions = gapsOf(analysis, true).length;
  if (questions > 0) return ['review', `${questions} ${questions === 1 ? 'question' : 'questions'} before signing`, 'Answer in the note, in your own words, if the record supports it.'];
  if (analysis.audit.verdict === 'not-applicable') return ['not-applicable', 'Nothing to ask', 'No intravascular ultrasound outside the heart and no catheter placement is documented.'];
  return ['pass', 'Nothing to ask before signing', ''];
};

export const VerdictLine = ({ analysis, preSign }: { readonly analysis: Analysis; readonly preSign: boolean }) => {
  const [sign, title, words] = preSign ? physicianWords(analysis) : [analysis.audit.verdict, ...verdicts[analysis.audit.verdict]];
  const context = preSign ? dateWords(analysis.note) : `Code set ${analysis.engine.codeSet}, ${dateWords(analysis.note)}`;
  return (
    <div class={`verdict ${sign}`}>
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true"><path d={signs[sign]} fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" /></svg>
      <div>
        <h2>{title}</h2>
        <p>{words} <span class="fine">{context}.</span></p>
      </div>
    </div>
  );
};
