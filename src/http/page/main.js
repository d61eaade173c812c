import { renderAnswer } from './render-answer.js';

const form = document.getElementById('form');
const field = document.getElementById('text');
const status = document.getElementById('status');
const answer = document.getElementById('answer');
const readButton = document.getElementById('read');

const example = `From a right common femoral vein access, the IVUS catheter was placed into left external iliac vein, \
IVUS was performed to characterize the stricture and size the vein for subsequent stent placement. \
The findings were a 70% stenosis by area of the left external iliac vein, reference diameter 14 mm.`;

/** What would satisfy each rule; asked for once. */
let guide = null;
const readGuide = async () => {
  const response = await fetch('/v1/rules', { headers: { Accept: 'application/json' } });
  const { rules } = await response.json();
  return new Map(rules.map(({ id, satisfiedBy }) => [id, satisfiedBy]));
};

const requestOf = () => {
  const { dateOfService, profile, vesselPolicy } = Object.fromEntries(new FormData(form));
  // The field's own value, not the form's: forms turn line breaks into CR LF, and offsets would shift.
  return { text: field.value, profile, vesselPolicy, ...(dateOfService === '' ? {} : { dateOfService }) };
};

const say = (words, isTrouble = false) => {
  status.textContent = words;
  status.className = isTrouble ? 'trouble' : '';
};

const readNote = async () => {
  const request = requestOf();
  say('Reading…');
  readButton.disabled = true;
  try {
    const response = await fetch('/v1/analyze', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(request),
    });
    const body = await response.json();
    if (!response.ok) return say(`The note could not be read: ${body.detail}`, true);
    guide ??= await readGuide();
    answer.replaceChildren(renderAnswer(body, request.text, request.profile, guide));
    answer.hidden = false;
    say('');
    answer.focus();
  } catch {
    say('The server did not answer. Is it still running?', true);
  } finally {
    readButton.disabled = false;
  }
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void readNote();
});

document.getElementById('example').addEventListener('click', () => {
  field.value = example;
  void readNote();
});

field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
