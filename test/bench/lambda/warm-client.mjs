// Holds one warm function. Told a number, it answers the events so many times and says how much CPU time that took.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const { handler } = await import(pathToFileURL(join(process.env.LAMBDA_TASK_ROOT ?? '', 'index.mjs')).href);

process.on('message', async ({ event, status, howMany }) => {
  const text = JSON.stringify(event);
  const before = process.cpuUsage();
  for (let done = 0; done < howMany; done += 1) {
    const { statusCode } = await handler(JSON.parse(text), { awsRequestId: String(done) });
    if (statusCode !== status) throw new Error(`The function answered ${statusCode}, not ${status}`);
  }
  const { user, system } = process.cpuUsage(before);
  process.send({ millis: (user + system) / 1000 / howMany });
});
process.send('ready');
