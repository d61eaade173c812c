/** Trouble with an archive or a stream, in words for people. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
}

const byCode: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'it is cut short: the packed data ends early',
  Z_DATA_ERROR: 'its packed data is damaged; copy or export it again',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not valid UTF-16',
};

const byWords: readonly (readonly [RegExp, string])[] = [
  [/end of central directory|not a zip/iu, 'it is cut short or no zip archive: its directory is missing'],
  [/unexpected end|ended early|unexpected eof|out of bounds/iu, 'it is cut short'],
  [/invalid tar header/iu, 'it is no tar archive, or damaged'],
  [/too many bytes|not enough bytes|size mismatch/iu, 'its sizes do not fit its data; pack it again'],
  [/parquet|footer/iu, 'it is cut short or no Parquet file: its footer is missing or damaged'],
  [/multi-disk/iu, 'it is one part of a split archive; join the parts first'],
  [/local file header|central directory/iu, 'its directory is damaged; pack it again'],
];

/** Why a file or a part of an archive cannot be read, without anything it holds. */
export const faultOf = (error: unknown): string => {
  if (error instanceof ArchiveFault) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return byCode[code] ?? byWords.find(([pattern]) => pattern.test(message))?.[1] ?? `it cannot be read${code === '' ? '; it is damaged or of another format' : ` (${code})`}`;
};
