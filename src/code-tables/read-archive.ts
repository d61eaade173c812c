import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** A file out of a ZIP archive. */
export interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The most that one archive may unpack to; the largest table of CMS has some 100 MB. */
const mostBytes = 1_000_000_000;

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => (error === null ? resolve(archive) : reject(error)));
  });

const contentOf = (archive: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error === null ? resolve(buffer(stream)) : reject(error)));
  });

/**
 * The members of a ZIP archive whose names fit, in order of name; folders and hidden files of desktop systems are left out.
 *
 * @throws Error if it is no ZIP archive, is damaged, or unpacks to more than a gigabyte
 */
export const readArchive = async (bytes: Buffer, fits: (name: string) => boolean): Promise<readonly Member[]> => {
  const archive = await open(bytes);
  const members: Member[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', resolve);
    archive.on('entry', (entry: Entry) => {
      const name = entry.fileName;
      if (name.endsWith('/') || name.includes('__MACOSX') || !fits(name)) return archive.readEntry();
      size += entry.uncompressedSize;
      if (size > mostBytes) return reject(new Error('it unpacks to more than a gigabyte'));
      contentOf(archive, entry).then((content) => {
        members.push({ name, bytes: content });
        archive.readEntry();
      }, reject);
    });
    archive.readEntry();
  });
  return members.sort((a, b) => (a.name < b.name ? -1 : 1));
};
