import TestSequencer from '@jest/test-sequencer';

/** In a fresh clone jest knows no durations and goes by the size of files; these are short to read and long to run. */
const LONG = /conversations\/(model|crash|twoDrivers)|browser\/page|screen\/viewhost|recording\/recording/;

/** What takes longest comes first, so that no core is idle while the last of them runs alone. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => isLong(other) - isLong(one));
  }
}

function isLong({ path }) {
  return Number(LONG.test(path));
}
