import { runCommand } from '../tempo/command';
import { voice } from './command';

void runCommand(voice, process.argv.slice(2));
