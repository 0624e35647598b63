/**
 * The log. Every message is one of the names below and every key is one of `LogKeys`: what is not listed cannot be
 * logged, so no personal value finds its way in by a spread object.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { requestOf } from './correlation.ts';

const logger = new Logger({ serviceName: 'work-and-health' });

export type LogMessage =
  | 'REQUEST_ANSWERED'
  | 'REQUEST_FAILED'
  | 'REQUEST_REFUSED'
  | 'ISSUER_AWAY'
  | 'NHS_LOGIN_REFUSED'
  | 'FILE_CHECKED'
  | 'FILE_NOT_CHECKED'
  | 'MESSAGE_SENT'
  | 'MESSAGE_NOT_SENT'
  | 'WORK_NOT_TOLD'
  | 'NOT_REMINDED'
  | 'DELIVERY_NOT_NOTED'
  | 'COUNT_MENDED'
  | 'NOT_RECOUNTED'
  | 'NOT_RETAINED'
  | 'RECORD_DELETED'
  | 'AUDIT_SEALED'
  | 'CHAIN_NOT_SEALED'
  | 'NOT_SEALED'
  | 'SEALS_CHECKED'
  | 'SEALS_NOT_CHECKED'
  | 'SEAL_NOT_AS_MADE'
  | 'CHAIN_NOT_AS_SEALED'
  | 'ORIGIN_KEY_STEP'
  | 'ORIGIN_KEY_NOT_CHANGED'
  | 'MESSAGE_PARKED'
  | 'SPEND_GUARD'
  | 'MESSAGE_SKIPPED'
  | 'CANARY_WELL'
  | 'CANARY_ILL'
  | 'NEW_REQUESTS';

export interface LogKeys {
  readonly door?: string;
  /** The route's pattern, never the address itself. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly code?: string;
  /** How many. */
  readonly count?: number;
  /** Which check of an NHS login, a seal or the canary failed, never what was checked. */
  readonly check?: string;
  /** The reference an error page shows. */
  readonly reference?: string;
  readonly millis?: number;
  readonly errorName?: string;
  /** Where it failed: file names and lines, never the message, which may quote what was typed. */
  readonly frames?: readonly string[];
  /** Number of an audit seal, and how many chains it holds. */
  readonly seal?: number;
  readonly chains?: number;
  /** Id of an audit chain: a case, a share or a team. */
  readonly chain?: string;
  /** Of what was deleted; it leads to nobody. */
  readonly certificateId?: string;
  readonly messageId?: string;
  readonly template?: string;
}

export const log = {
  info: (message: LogMessage, keys: LogKeys): void => logger.info(message, { ...keys, ...asked() }),
  warn: (message: LogMessage, keys: LogKeys): void => logger.warn(message, { ...keys, ...asked() }),
  error: (message: LogMessage, keys: LogKeys): void => logger.error(message, { ...keys, ...asked() }),
};

/** For which request of a browser it is said. */
function asked(): { readonly request?: string } {
  const request = requestOf();
  return request ? { request } : {};
}

/** The places in a stack trace, without the error's own words. */
export function frames(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((text) => text.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((text) => text.trim().replace(/\(?(?:file:\/\/)?\/.*\/([^/]+)\)?$/, '$1'));
}
