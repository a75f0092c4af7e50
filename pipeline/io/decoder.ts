export interface DecodeOptions {
  /** As messages name the file. */
  readonly name: string;
  /** `auto` or the name of an encoding. */
  readonly encoding: string;
  /** The table whose setting names the encoding. */
  readonly table: string;
}

/** Takes bytes in pieces of any size, and at the end nothing with `final`. The bytes may be reused after the call. */
export type Decoder = (bytes: Buffer, final: boolean) => string;
