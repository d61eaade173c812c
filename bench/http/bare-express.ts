import express from 'express';

/** The yardstick: an Express application that takes a note in and makes one pass of a 600-word pattern over it, and nothing else. */

const syllables = ['ili', 'fem', 'pop', 'ven', 'art', 'cath', 'ster', 'nal', 'tib', 'per'];
const words = Array.from({ length: 600 }, (_, index) => `${syllables[index % 10]}${syllables[Math.floor(index / 10) % 10]}${syllables[Math.floor(index / 100)]}`);
const pattern = new RegExp(`\\b(?:${words.join('|')}|vein|artery|catheter)\\b`, 'giu');

const app = express();
app.post('/v1/analyze', express.raw({ type: () => true, limit: '2mb' }), (request, response) => {
  const body: unknown = request.body;
  response.json({ hits: body instanceof Uint8Array ? Buffer.from(body).toString('utf8').match(pattern)?.length ?? 0 : 0 });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stderr.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
});
