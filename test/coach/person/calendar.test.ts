import { dayOf, weekOf } from '../../../lambda/coach/person/calendar';
import { milliseconds, type Milliseconds } from '../../../lambda/workout/milliseconds';

function at(iso: string): Milliseconds {
  return milliseconds(Date.parse(iso));
}

describe('the day of a moment', () => {
  it('changes at midnight of the person’s own time zone', () => {
    const before = dayOf(at('2027-01-04T04:59:59.999Z'), 'America/New_York');
    const after = dayOf(at('2027-01-04T05:00:00.000Z'), 'America/New_York');
    expect(after - before).toBe(1);
  });

  it('can differ by two between the far east and the far west at the same moment', () => {
    const moment = at('2027-01-04T10:30:00Z');
    expect(dayOf(moment, 'Pacific/Kiritimati') - dayOf(moment, 'Pacific/Pago_Pago')).toBe(2);
  });

  it.each([
    ['Europe/Berlin', '2027-03-27T12:00:00Z', '2027-03-29T12:00:00Z'],
    ['Europe/Berlin', '2027-10-30T12:00:00Z', '2027-11-01T12:00:00Z'],
    ['America/New_York', '2027-03-13T17:00:00Z', '2027-03-15T17:00:00Z'],
    ['Australia/Lord_Howe', '2027-04-03T00:00:00Z', '2027-04-05T00:00:00Z'],
    // Lebanon changes its clocks at midnight itself, so that a day has no first hour.
    ['Asia/Beirut', '2027-03-27T10:00:00Z', '2027-03-29T10:00:00Z'],
  ])('counts two days over a change of clocks in %s', (zone, from, to) => {
    expect(dayOf(at(to), zone) - dayOf(at(from), zone)).toBe(2);
  });

  it('counts a day of 23 or 25 hours as one day', () => {
    const spring = ['2027-03-27T23:00:00Z', '2027-03-28T21:59:59Z'].map((iso) =>
      dayOf(at(iso), 'Europe/Berlin'),
    );
    expect(new Set(spring).size).toBe(1);
    const autumn = ['2027-10-30T22:00:00Z', '2027-10-31T22:59:59Z'].map((iso) =>
      dayOf(at(iso), 'Europe/Berlin'),
    );
    expect(new Set(autumn).size).toBe(1);
  });

  it('counts 29 February', () => {
    expect(dayOf(at('2028-03-01T12:00:00Z'), 'UTC') - dayOf(at('2028-02-28T12:00:00Z'), 'UTC')).toBe(2);
  });
});

describe('the week of a moment', () => {
  it('runs from Monday to Sunday', () => {
    const monday = weekOf(at('2027-01-04T00:00:00Z'), 'UTC');
    expect(weekOf(at('2027-01-10T23:59:59Z'), 'UTC')).toBe(monday);
    expect(weekOf(at('2027-01-11T00:00:00Z'), 'UTC')).toBe(monday + 1);
    expect(weekOf(at('2027-01-03T23:59:59Z'), 'UTC')).toBe(monday - 1);
  });

  it('is the person’s own: Sunday evening in the west is Monday in the east', () => {
    const moment = at('2027-01-10T20:00:00Z');
    const east = weekOf(moment, 'Pacific/Auckland');
    const west = weekOf(moment, 'America/Los_Angeles');
    expect(east - west).toBe(1);
  });

  it('goes on over the turn of the year', () => {
    expect(weekOf(at('2027-01-03T12:00:00Z'), 'UTC')).toBe(weekOf(at('2026-12-28T12:00:00Z'), 'UTC'));
  });

  it('has every week of ten years once, whatever the clocks do', () => {
    const noon = Date.parse('2027-01-04T12:00:00Z');
    const weeks = Array.from({ length: 520 }, (_, week) =>
      weekOf(milliseconds(noon + week * 7 * 86_400_000), 'Europe/London'),
    );
    const first = weeks[0] ?? 0;
    expect(weeks).toEqual(weeks.map((_, index) => first + index));
  });
});
