/** Where somebody types and reads. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  /** Aborted when the person leaves. */
  readonly leaving: AbortSignal;
}

const DEFAULT_COLUMNS = 100;

/** How wide the terminal is now. */
export function columnsOf({ columns }: Surroundings['stdout']): number {
  // A terminal that does not know its width says 0.
  return columns === undefined || columns === 0 ? DEFAULT_COLUMNS : columns;
}
