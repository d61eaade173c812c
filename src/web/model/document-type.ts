/** Documents that the service turns into text, by the ending of their names. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  rtf: 'application/rtf',
  html: 'text/html',
  htm: 'text/html',
  xml: 'application/xml',
};

/** What the file picker offers. */
export const acceptedFiles = ['.txt', '.md', '.text', 'text/plain', ...Object.keys(types).map((ending) => `.${ending}`)].join(',');

/** The media type of a document that is no plain text; null for one that the page reads itself. */
export const documentTypeOf = (name: string): string | null => types[name.toLowerCase().split('.').at(-1) ?? ''] ?? null;
