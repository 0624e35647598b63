/** The environment in which measured programs run: what Lambda would give them, and nothing of this shell's. */
import { applySettings } from '../../functions/local/settings.ts';
import { origin } from './requests.ts';

const given = /^(STAGE|SECRETS|AWS_REGION|AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|(TABLE|DYNAMODB|STAFF|NOTIFY)_\w+)$/;

/** Settings for a child process over the DynamoDB at this address. This process gets them too. */
export function settingsFor(endpoint: string): Record<string, string> {
  applySettings({ endpoint, origin });
  const entries = Object.entries(process.env).filter(([name]) => given.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}
