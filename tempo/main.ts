import { runCommand, type Command } from './command';
import { check } from './commands/check';
import { estimate } from './commands/estimate';
import { gap } from './commands/gap';
import { probe } from './commands/probe';
import { report } from './commands/report';
import { set } from './commands/set';
import { strip } from './commands/strip';
import { table } from './commands/table';
import { UsageError } from './usageError';

const COMMANDS: Readonly<Record<string, Command>> = {
  probe,
  strip,
  set,
  table,
  gap,
  check,
  estimate,
  report,
};

const HELP = `Tunes the count to a voice. docs/tempo.md explains when and why.

  npm run tempo -- probe     write SSML that says every run of words of the counted sets
  npm run tempo -- table     make a voice table from Polly's speech marks or a recording of the probe
  npm run tempo -- strip     write SSML of ten lowerings, to be timed
  npm run tempo -- gap       put what a voice adds to every break into its table
  npm run tempo -- set       write the skill's own SSML of a set
  npm run tempo -- check     measure a set from marks or a recording, phase by phase
  npm run tempo -- estimate  make the default table from the free voices installed here
  npm run tempo -- report    measure the tables on the free voices installed here

Each takes --help. Exit code: 0, or 2 for options or files that cannot be used; then nothing is written.`;

const [name, ...argv] = process.argv.slice(2);
const command = COMMANDS[name ?? ''];
if (command !== undefined) {
  void runCommand(command, argv);
} else if (name === undefined || name === '--help' || name === '-h') {
  console.log(HELP);
} else {
  void runCommand(
    {
      help: HELP,
      run: () => {
        throw new UsageError(`There is no command "${name}"; --help shows what there is.`);
      },
    },
    [],
  );
}
