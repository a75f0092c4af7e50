import { InputError } from '../schema/input-error.ts';
import { detectEncoding } from './encoding.ts';
import type { DecodeOptions, Decoder } from './decoder.ts';
import { binaryKind, textKind } from './magic.ts';
import { utf8Decoder } from './utf8.ts';

/**
 * A decoder that finds out from the first piece what it has before it.
 * @throws InputError for what is no CSV, and for bytes that are not in the encoding
 */
export function decoder(options: DecodeOptions): Decoder {
  let decode: Decoder | null = null;
  return (bytes, final) => {
    if (decode !== null) return decode(bytes, final);
    const [chosen, mark] = choose(bytes, options);
    decode = chosen;
    const text = decode(bytes.subarray(mark), final);
    refuse(textKind(text), options.name);
    return text;
  };
}

function choose(bytes: Buffer, options: DecodeOptions): [Decoder, number] {
  refuse(binaryKind(bytes), options.name);
  const { encoding, mark } = detectEncoding(bytes);
  // A byte order mark is stronger than the config: no other encoding begins so.
  const configured = options.encoding === 'auto' || mark > 0 ? null : options.encoding.toLowerCase();
  const name = configured ?? encoding ?? 'utf-8';
  const offset = { ...options, mark };
  return [name === 'utf-8' || name === 'utf8' ? utf8Decoder(offset) : otherDecoder(name, offset), mark];
}

function refuse(kind: string | null, name: string): void {
  if (kind !== null) throw new InputError(`${name}: is ${kind}, expected a CSV file`);
}

function otherDecoder(encoding: string, options: DecodeOptions & { mark: number }): Decoder {
  const inner = textDecoder(encoding, options);
  let consumed = options.mark;
  return (bytes, final) => {
    try {
      const text = inner.decode(bytes, { stream: !final });
      consumed += bytes.length;
      return text;
    } catch {
      throw new InputError(
        `${options.name}: not ${encoding} somewhere after byte ${String(consumed)}; set source.tables.${options.table}.encoding to what the file has`,
        'encoding-error',
      );
    }
  };
}

function textDecoder(encoding: string, { name, table }: DecodeOptions): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw new InputError(
      `${name}: source.tables.${table}.encoding: got ${JSON.stringify(encoding)}, expected auto, utf-8, utf-16le, windows-1252 or another encoding of the WHATWG list`,
      'encoding-error',
    );
  }
}
