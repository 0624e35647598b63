/**
 * How a chain ends honestly (RET-2). Whoever deletes a case appends a last entry that names the certificate of deletion. Once
 * a seal holds that entry, the rows before it may go and it alone must stay: the check then says "ended", and not "removed"
 * (`infra/decisions/0025-audit-seal.md`).
 */
import type { AuditEntry } from '../../shared/contracts/referral.ts';
import { now } from '../platform/clock.ts';
import { appendAudit } from './audit.ts';

/** What the last entry of an ended chain says was done. */
export const chainEnd = 'ended with a certificate';

/**
 * The write that ends a chain, for the transaction that writes the certificate.
 * @param certificate its id; people look it up by what the check of the seals prints.
 * @param last the chain's last entry (`lastEntry`). It fails when somebody appended meanwhile.
 */
export const endChain = (chain: string, certificate: string, last: AuditEntry) =>
  appendAudit({ chain, at: new Date(now()).toISOString(), who: 'retention', did: chainEnd, what: certificate }, last);
