/** What the beginning of a file says of its encoding. */
export interface Detected {
  /** WHATWG name, or null when nothing is known: then it has to be UTF-8. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

/** Looks for a byte order mark, then for the NUL bytes that UTF-16 puts beside every Latin letter. */
export function detectEncoding(bytes: Uint8Array): Detected {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return { encoding: byNulPattern(bytes.subarray(0, 1024)), mark: 0 };
}

function byNulPattern(bytes: Uint8Array): Detected['encoding'] {
  const pairs = Math.floor(bytes.length / 2);
  const nuls = [0, 0];
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd * 2 > pairs && even * 8 < odd) return 'utf-16le';
  return even * 2 > pairs && odd * 8 < even ? 'utf-16be' : null;
}
