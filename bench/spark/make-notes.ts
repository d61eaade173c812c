import { writeFileSync } from 'node:fs';
import { archiveNotes } from '../batch/archive-notes.js';

/** Writes notes of the generated archive as NDJSON, a broken record among them: `tsx make-notes.ts COUNT FILE`. */
const [count = '2000', file = 'notes.ndjson'] = process.argv.slice(2);
const lines = [...archiveNotes(Number(count), 'spark')].map((note) => `${JSON.stringify(note)}\n`);
writeFileSync(file, [...lines.slice(0, 7), '{"id":"broken"}\n', ...lines.slice(7)].join(''));
