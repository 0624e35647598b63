import { Duration } from 'aws-cdk-lib';
import type { ErrorResponse } from 'aws-cdk-lib/aws-cloudfront';
import { paths } from '../../shared/paths.ts';

const page = (path: string): string => `${path}.html`;

/** CloudFront keeps errors for ten seconds unless told otherwise, even one that says `no-store`. */
const ttl = Duration.seconds(0);

/** Answers of a door reach the browser as they are. */
const asTheDoorSays = [400, 403, 405, 414, 416, 500, 501, 503];

/**
 * The distribution cannot tell whose error it is, so a page of ours may only stand in for a status with which no door
 * says anything of its own: 404 means the same everywhere, 502 and 504 mean that no door answered (`decisions/0002`).
 */
export const errorResponses: ErrorResponse[] = [
  { httpStatus: 404, responseHttpStatus: 404, responsePagePath: page(paths.notFound), ttl },
  { httpStatus: 502, responseHttpStatus: 503, responsePagePath: page(paths.unavailable), ttl },
  { httpStatus: 504, responseHttpStatus: 503, responsePagePath: page(paths.unavailable), ttl },
  ...asTheDoorSays.map((httpStatus) => ({ httpStatus, ttl })),
];
