/** `npm run assurance`: writes the pages of `infra/decisions/assurance/` from data, so that none says what the product does not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hazard, hazards } from './hazards.ts';

const folder = join(import.meta.dirname, '../decisions/assurance');

const oneHazard = ({ id, hazard, harm, controls, toAdd }: Hazard): string =>
  [
    `## ${id} ${hazard}`,
    '',
    `Harm: ${harm}.`,
    '',
    ...controls.map(({ what, file, test }) => `- ${what}: \`test/${file}\`, "${test}"`),
    `- **To add by whoever runs it**: ${toAdd}`,
    '',
  ].join('\n');

/** The hazard log as a page. */
export const hazardLog = (): string =>
  [
    '# Hazard log',
    '',
    'Made by `npm run assurance` from `infra/assurance/hazards.ts`. Each control names the test that shows it; a test fails when one is',
    'gone. **How likely and how severe each is, and whether what is left is acceptable, is not said here**: that is the work of a',
    'clinical safety officer (DCB0129 for whoever makes it, DCB0160 for whoever runs it), and nobody has done it yet.',
    '',
    ...hazards.map(oneHazard),
  ].join('\n');

if (import.meta.main) writeFileSync(join(folder, 'hazard-log.md'), hazardLog());
