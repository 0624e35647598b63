/** What must outlive every deployment: the key, the five tables, clean files from work, seals and the portal's own secrets. */
import { type App, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type TableName, tables } from '../../functions/store/tables.ts';
import { backups } from '../constructs/backups.ts';
import { keptFiles } from '../constructs/file-stores.ts';
import { originSecret } from '../constructs/origin-key.ts';
import { PortalKeys } from '../constructs/portal-keys.ts';
import { SealStore } from '../constructs/seal-store.ts';
import { portalTable } from '../constructs/table.ts';
import type { Stage } from '../stages.ts';

export interface DataProps {
  readonly stage: Stage;
}

/** Tables by name, as doors and permissions use them. */
export type TableSet = Readonly<Record<TableName, Table>>;

export class DataStack extends Stack {
  readonly key: Key;
  readonly tables: TableSet;
  readonly keys: PortalKeys;
  readonly originKey: Secret;
  readonly files: Bucket;
  readonly seals: SealStore;

  constructor(app: App, id: string, { stage }: DataProps) {
    super(app, id, {
      env: { region: stage.region },
      description: `Work and health, ${stage.name}: tables and keys`,
      terminationProtection: stage.deletionProtection,
    });

    this.key = new Key(this, 'Key', {
      alias: `work-and-health-${stage.name}`,
      description: 'Encrypts the tables and the secret of the portal',
      enableKeyRotation: true,
      removalPolicy: stage.removal,
    });

    const table = (name: TableName) => portalTable(this, name, tables[name], { key: this.key, stage });
    this.tables = {
      Cases: table('Cases'),
      Disclosures: table('Disclosures'),
      Access: table('Access'),
      Audit: table('Audit'),
      Outbox: table('Outbox'),
    };

    backups(this, { stage, key: this.key, tables: Object.values(this.tables) });

    this.files = keptFiles(this, { key: this.key, stage });
    this.seals = new SealStore(this, 'Seals', { stage, key: this.key });
    this.originKey = originSecret(this, { stage, key: this.key });
    this.keys = new PortalKeys(this, 'PortalKeys', { key: this.key, stage });
  }
}
