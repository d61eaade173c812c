import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { ArchiveFault } from './archive-fault.js';
import { guardGrowth } from './guard-growth.js';
import type { RandomAccess } from './random-access.js';

/** One file of an archive. `fault` says why its content cannot be had; else `open` gives it, once. */
export interface ArchivePart {
  readonly path: string;
  readonly size: number;
  readonly fault: string | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The files of a zip archive in the order of its directory. Throws where the directory itself cannot be read. */
export async function* readZip(access: RandomAccess): AsyncGenerator<ArchivePart> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new AccessReader(access), access.size, {
    lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true,
  });
  for await (const entry of zip.eachEntry()) {
    const path = fileNameOf(entry);
    if (!path.endsWith('/')) yield { path, size: entry.uncompressedSize, fault: faultOfEntry(entry), open: contentOf(zip, entry) };
  }
}

/** UTF-8 where the entry says so or it is valid, else the old code page, of which only ASCII is sure. */
const fileNameOf = ({ fileNameRaw }: yauzl.Entry): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/');
  } catch {
    return fileNameRaw.toString('latin1').replaceAll('\\', '/');
  }
};

const faultOfEntry = (entry: yauzl.Entry): string | null => {
  if (entry.isEncrypted()) return 'it is encrypted: unpack it with its password and give the files';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return `it is packed by method ${entry.compressionMethod}, which is not read; pack it again as a plain zip`;
  return null;
};

const contentOf = (zip: yauzl.ZipFile, entry: yauzl.Entry) =>
  async function* (): AsyncGenerator<Uint8Array> {
    const stream = await zip.openReadStreamPromise(entry);
    let sum = 0;
    for await (const chunk of guardGrowth(stream as AsyncIterable<Buffer>, () => Math.max(1, entry.compressedSize))) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new ArchiveFault('its checksum does not fit; copy or export it again');
  };

/** What yauzl asks of a source that is no file. */
class AccessReader extends yauzl.RandomAccessReader {
  constructor(private readonly access: RandomAccess) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.access, start, end));
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    this.access.read(position, position + length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('unreadable')),
    );
  }
}

const pieceBytes = 64 * 1024;

async function* pieces(access: RandomAccess, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceBytes) yield await access.read(at, Math.min(end, at + pieceBytes));
}
