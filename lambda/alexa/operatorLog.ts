import { described, type OperatorLog } from '../turn/operator';

/** A log whose lines may still be on their way. */
export interface LogOnItsWay extends OperatorLog {
  /** Ends once every line so far is written, or lost; it never fails. */
  readonly written: () => Promise<void>;
}

/** Tells the operator. What writes is loaded with the first line, for most launches have none. */
export function operatorLog(serviceName: string): LogOnItsWay {
  let writer: Promise<OperatorLog> | undefined;
  let written = Promise.resolve();
  const tell = (line: (log: OperatorLog) => void): void => {
    writer ??= import('./powertoolsLog').then(({ powertoolsLog }) => powertoolsLog(serviceName));
    written = Promise.all([writer, written])
      .then(([log]) => {
        line(log);
      })
      .catch((fault: unknown) => {
        console.error('A line for the operator was lost.', described(fault));
      });
  };
  return {
    warn: (message, about) => {
      tell((log) => {
        log.warn(message, about);
      });
    },
    error: (message, about) => {
      tell((log) => {
        log.error(message, about);
      });
    },
    count: (metric) => {
      tell((log) => {
        log.count(metric);
      });
    },
    written: () => written,
  };
}
