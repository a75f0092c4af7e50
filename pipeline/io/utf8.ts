import { isAscii, isUtf8 } from 'node:buffer';
import { InputError } from '../schema/input-error.ts';
import type { Decoder, DecodeOptions } from './decoder.ts';

/**
 * UTF-8 and nothing else, with the place of the first wrong byte. TextDecoder would do, but it says no place, and for
 * ASCII this is several times as fast.
 */
export function utf8Decoder(options: DecodeOptions & { readonly mark: number }): Decoder {
  let consumed = options.mark;
  let rest = Buffer.alloc(0);
  return (piece, final) => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = bytes.subarray(0, bytes.length - (final ? 0 : unfinished(bytes)));
    rest = Buffer.from(bytes.subarray(whole.length));
    const text = decodeWhole(whole);
    if (text === null) throw wrongByte(whole, consumed, options);
    consumed += whole.length;
    return text;
  };
}

function decodeWhole(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Bytes of a character at the end whose last bytes are yet to come: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) !== 0x80) return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of a character by its first byte; 0 when no character begins so. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function wrongByte(bytes: Uint8Array, consumed: number, { name, table }: DecodeOptions): InputError {
  const at = firstInvalid(bytes);
  const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return new InputError(
    `${name}: byte ${String(consumed + at)} (0x${hex}, offset from 0) is not UTF-8; save the file as UTF-8, or name its encoding: source.tables.${table}.encoding: 'windows-1252'`,
    'encoding-error',
  );
}

function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const size = lengthOf(bytes[at] ?? 0);
    if (size === 0 || at + size > bytes.length || !isUtf8(bytes.subarray(at, at + size))) break;
    at += size;
  }
  return at;
}
