import { statusLine } from '../../../simulator/terminal/status';

describe('the status on a terminal', () => {
  it('stands still while nothing goes on', () => {
    expect(statusLine({ kind: 'over' }, null, 1_000)).toBe(statusLine({ kind: 'over' }, null, 60_000));
  });

  it('counts the seconds while something does', () => {
    expect(statusLine({ kind: 'speaking', heardMs: 0 }, null, 61_000)).toContain('1:01  speaking');
  });
});
