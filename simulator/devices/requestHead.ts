/** The part of every request that does not depend on what it asks. */
export interface RequestHead {
  readonly requestId: string;
  readonly timestamp: string;
  readonly locale: string;
}
