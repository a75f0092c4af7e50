import type { IssueCode } from './issue.ts';

/** An input that stops the build. The message is one line for the user and says what to do; no stack is needed. */
export class InputError extends Error {
  override name = 'InputError';
  readonly code: IssueCode;

  constructor(message: string, code: IssueCode = 'source-error') {
    super(message);
    this.code = code;
  }
}
