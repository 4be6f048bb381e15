/** `npm run desk -- COMMAND`: see docs/operators.md, "Command line". */
import { main } from '@/lib/cli/main';

process.exitCode = await main(process.argv.slice(2), process.env, {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
