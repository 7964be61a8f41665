/** The JSON of a record with short names for its fields, as the table keeps it: the names were half of its bytes. */
export function shortened(json: string): string {
  return renamed(json, SHORT);
}

/** The JSON of the record with the names of its fields in full again; names that are not short stay as they are. */
export function lengthened(json: string): string {
  return renamed(json, LONG);
}

/** Only a field's name stands before a colon: a quote in a text has a backslash before it. */
function renamed(json: string, names: ReadonlyMap<string, string>): string {
  return json.replace(/"(\w+)":/g, (_, name: string) => `"${names.get(name) ?? name}":`);
}

/** A name that stands here is never given to another field: records with it are kept for 18 months. */
const NAMES: Readonly<Record<string, string>> = {
  h: 'heardAt',
  sa: 'toldSafetyAt',
  tz: 'timeZone',
  se: 'settings',
  ld: 'loads',
  bp: 'bridgePosition',
  ba: 'band',
  bm: 'bandMissing',
  tk: 'talk',
  o: 'order',
  ls: 'lowerSeconds',
  g: 'gapMs',
  r: 'reps',
  rf: 'rightFirst',
  wm: 'waitForMe',
  ns: 'nonStop',
  us: 'useScreen',
  rs: 'restScale',
  wg: 'weeklyGoal',
  l: 'lunge',
  c: 'clamshell',
  s: 'squat',
  b: 'bridge',
  ol: 'onLighter',
  ro: 'reminderOffered',
  hr: 'halfReminder',
  mn: 'minute',
  bk: 'backTo',
  m: 'met',
  k: 'knows',
  cu: 'countedUpUntil',
  t: 'training',
  lv: 'level',
  la: 'last',
  co: 'complete',
  ra: 'rating',
  ws: 'workouts',
  cd: 'counted',
  gs: 'goods',
  hs: 'hards',
  rt: 'recoverTo',
  eu: 'easyUntil',
  ha: 'habit',
  wk: 'week',
  ct: 'count',
  sk: 'streak',
  lo: 'longest',
  sp: 'spare',
  ts: 'towardsSpare',
  sc: 'screens',
  le: 'ledOn',
  w: 'workout',
  ki: 'kind',
  bg: 'begunAt',
  p: 'programme',
  rd: 'rounds',
  ta: 'tally',
  cr: 'corrected',
  un: 'unconfirmed',
  sd: 'skipped',
  pl: 'place',
  ip: 'inPosition',
  uc: 'uncounted',
  q: 'question',
  mi: 'misses',
  a: 'answered',
  st: 'sent',
  sl: 'startLatency',
  sh: 'speech',
  li: 'listening',
  rp: 'reprompt',
  th: 'then',
  sw: 'slowest',
  wo: 'words',
  sm: 'stream',
  i: 'index',
  sx: 'stoppedAt',
  ir: 'isRetry',
  rn: 'runs',
  f: 'start',
  e: 'each',
};

const LONG: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).map(([short, long]) => [long, short]),
);
