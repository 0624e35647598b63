/** `npm run assurance`: writes the pages of `infra/decisions/assurance/` from data, so that none says what the product does not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grants } from '../../functions/store/grants.ts';
import type { Right } from '../../functions/store/rights.ts';
import { type TableName, tableNames } from '../../functions/store/tables.ts';
import { asvsTable } from './asvs.ts';
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

const rightsInWords: Readonly<Record<Right, string>> = {
  get: 'reads one row',
  list: 'reads rows of a key',
  append: 'writes new rows',
  change: 'changes',
  remove: 'removes',
  check: 'asks if a row stands',
};

const holds: Readonly<Record<TableName, string>> = {
  Cases: 'requests, cases, plans, messages by id, consents, staff register, counters',
  Disclosures: 'released copies, answers and files from work, receipts',
  Access: 'sessions, codes, rate limits; rows end by themselves',
  Audit: 'who did what, in hash chains; never changed or removed',
  Outbox: 'what is to be sent: ids and the name of a template',
};

const oneTable = (table: TableName): string =>
  [
    `## ${table}`,
    '',
    `Holds ${holds[table]}.`,
    '',
    '| door or job | may | rows |',
    '| --- | --- | --- |',
    ...Object.entries(grants).flatMap(([runner, all]) =>
      all
        .filter((one) => one.table === table)
        .map(({ rights, leadingKeys }) => {
          const may = rights.map((right) => rightsInWords[right]).join(', ');
          return `| ${runner} | ${may} | ${leadingKeys ? leadingKeys.map((key) => `\`${key}\``).join(', ') : 'all'} |`;
        }),
    ),
    '',
  ].join('\n');

/** Who may touch which data, for the data protection impact assessment: made from what IAM is made from. */
export const dataMap = (): string =>
  [
    '# Data map: who may touch what',
    '',
    'Made by `npm run assurance` from `functions/store/grants.ts`, from which the roles on AWS are made too. What a person is asked stands',
    'in `shared/contracts/self-referral/`, for how long it is kept in `shared/rules/retention.ts`. **To add by whoever runs it**: the lawful',
    'basis of each purpose, the controller and processors, and the assessment itself.',
    '',
    ...tableNames.map(oneTable),
  ].join('\n');

if (import.meta.main) {
  writeFileSync(join(folder, 'hazard-log.md'), hazardLog());
  writeFileSync(join(folder, 'data-map.md'), dataMap());
  writeFileSync(join(folder, 'asvs.md'), asvsTable());
}
