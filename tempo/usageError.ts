/** What a person at the terminal has to put right; the message is one clear sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
