import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { ExtractError } from '../extract-error'
import type { RandomAccessSource } from '../extract-source'

export type XmlHandlers = {
  /** Names without their namespace's prefix. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** What an honest workbook of a million rows stays well below; counted while reading, whatever the file says of itself. */
const MOST_ENTRIES = 1000
const MOST_BYTES = 2 * 1024 ** 3
const MOST_TIMES_LARGER = 200
const ALWAYS_ALLOWED_BYTES = 10 * 1024 ** 2

const PIECE_BYTES = 256 * 1024

/** The parts of a workbook, which is a zip of XML. Every failure to read it is an ExtractError. */
export class XlsxPackage {
  #zip: ZipFile
  #reader: SourceReader
  #entries: ReadonlyMap<string, Entry>
  #bytesRead = 0

  private constructor(zip: ZipFile, reader: SourceReader, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#reader = reader
    this.#entries = entries
  }

  static async open(source: RandomAccessSource): Promise<XlsxPackage> {
    const reader = new SourceReader(source)
    try {
      const zip = await fromRandomAccessReaderPromise(reader, source.size, { autoClose: false })
      const entries = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) {
        if (entries.size === MOST_ENTRIES) throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
        if (entry.isEncrypted()) throw new ExtractError({ code: 'FILE_OLD_OR_LOCKED' })
        entries.set(entry.fileName, entry)
      }
      return new XlsxPackage(zip, reader, entries)
    } catch (error) {
      throw reader.explain(error)
    }
  }

  close(): void {
    this.#zip.close()
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  async parse(name: string, handlers: XmlHandlers): Promise<void> {
    for await (const _ of this.parseInSteps(name, handlers));
  }

  /** Yields after each piece of the part, when its handlers have been called, and once at its end. */
  async *parseInSteps(name: string, handlers: XmlHandlers): AsyncGenerator<void> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
    try {
      const parser = createParser(handlers)
      const decoder = new TextDecoder('utf-8', { fatal: true })
      for await (const bytes of this.#inflate(entry)) {
        parser.write(decoder.decode(bytes, { stream: true }))
        yield
      }
      parser.write(decoder.decode()).close()
      yield
    } catch (error) {
      throw this.#reader.explain(error)
    }
  }

  async *#inflate(entry: Entry): AsyncGenerator<Uint8Array> {
    const stream = await this.#zip.openReadStreamPromise(entry)
    let size = 0
    let checksum = 0
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      size += bytes.length
      this.#bytesRead += bytes.length
      const isSwollen = size > ALWAYS_ALLOWED_BYTES && size > entry.compressedSize * MOST_TIMES_LARGER
      if (isSwollen || this.#bytesRead > MOST_BYTES) throw new ExtractError({ code: 'FILE_TOO_BIG_INSIDE' })
      checksum = crc32(bytes, checksum)
      yield bytes
    }
    if (checksum !== entry.crc32) throw new ExtractError({ code: 'FILE_TRUNCATED' })
  }
}

class SourceReader extends RandomAccessReader {
  #source: RandomAccessSource
  #failure: unknown

  constructor(source: RandomAccessSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false })
  }

  /** Why the reading failed: the source's own error as it is; anything wrong with the bytes is a damaged file. */
  explain(error: unknown): unknown {
    if (this.#failure !== undefined) return this.#failure
    return error instanceof ExtractError ? error : new ExtractError({ code: 'FILE_TRUNCATED' })
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += PIECE_BYTES) {
      try {
        yield await this.#source.read(at, Math.min(PIECE_BYTES, end - at))
      } catch (error) {
        this.#failure = error
        throw error
      }
    }
  }
}

function createParser({ open, text, close }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false })
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Record<string, string>))
  if (text !== undefined) parser.on('text', text)
  if (text !== undefined) parser.on('cdata', text)
  if (close !== undefined) parser.on('closetag', ({ name }) => close(localName(name)))
  // Workbooks have none; entities made up in one could grow without end.
  parser.on('doctype', () => {
    throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
  })
  return parser
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
