/** What some work comes to, or a Timeout when that takes longer than a number of milliseconds. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Timeout(`No answer within ${limit} ms.`));
    }, limit);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody else took too long to answer. */
export class Timeout extends Error {
  override readonly name = 'Timeout';
}
