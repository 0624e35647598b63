/** The static site and the edge in front of it and of the API. */
import { type App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { doorPrefixes, paths } from '../../shared/paths.ts';
import { contentPolicy, searchWorker } from '../../shared/security-headers.ts';
import { builtFolder } from '../built.ts';
import { asFilesSay, edgeFunction, securityHeadersPolicy, whatDoorsRead } from '../constructs/edge.ts';
import { errorResponses } from '../constructs/error-responses.ts';
import { uploadOrigin } from '../constructs/file-stores.ts';
import { logBucket, pageBucket, publishPages } from '../constructs/page-bucket.ts';
import type { Stage } from '../stages.ts';
import type { ServiceStack } from './service.ts';

export interface SiteProps {
  readonly stage: Stage;
  readonly service: ServiceStack;
  /** Folder of the built pages. */
  readonly pages: string;
  /** ARN of what is asked before anything else. */
  readonly firewall?: string;
}

const apiOriginId = 'api';

/** `/api/` is everything below it; `/staff` is a page as well, but `/staffing` is not ours. */
const patterns = doorPrefixes.flatMap((prefix) => (prefix.endsWith('/') ? [`${prefix}*`] : [prefix, `${prefix}/*`]));

export class SiteStack extends Stack {
  /** Where people go. */
  readonly address: string;

  constructor(app: App, id: string, { stage, service, pages, firewall }: SiteProps) {
    super(app, id, {
      env: { region: stage.region },
      description: `Work and health, ${stage.name}: static site and edge`,
      crossRegionReferences: firewall !== undefined,
    });

    const logs = logBucket(this, stage);
    const bucket = pageBucket(this, logs, stage);

    // Listing makes S3 say "not found" for a page that is not there, instead of "forbidden". There is nothing secret in it.
    const site = S3BucketOrigin.withOriginAccessControl(bucket, {
      originId: 'site',
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    const api = new HttpOrigin(service.apiHost, {
      originId: apiOriginId,
      readTimeout: Duration.seconds(30),
    });

    const everywhere = {
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: whatDoorsRead(this),
      responseHeadersPolicy: securityHeadersPolicy(this),
      functionAssociations: [
        { function: edgeFunction(this, apiOriginId, service.edgeStore), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    };
    const behaviour = (origin: IOrigin, cachePolicy: BehaviorOptions['cachePolicy']): BehaviorOptions => ({
      ...everywhere,
      origin,
      ...(cachePolicy ? { cachePolicy } : {}),
    });
    const asFiles = asFilesSay(this);
    const door = behaviour(api, CachePolicy.CACHING_DISABLED);
    // Notify proves itself with `Authorization`, which CloudFront passes on with all headers or not at all.
    const delivery = { ...door, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER };
    // The one page whose form sends to another origin. More precise than the others, so it comes first.
    const upload = {
      ...door,
      responseHeadersPolicy: securityHeadersPolicy(this, 'UploadHeaders', contentPolicy(uploadOrigin(stage))),
    };

    const worker = {
      ...behaviour(site, asFiles),
      responseHeadersPolicy: securityHeadersPolicy(this, 'SearchWorkerHeaders', searchWorker.policy),
    };

    const { domain } = stage;
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Work and health, ${stage.name}`,
      // The function does this already. Should it ever be missing, the root must not become a listing.
      defaultRootObject: 'index.html',
      defaultBehavior: behaviour(site, asFiles),
      additionalBehaviors: {
        [paths.delivery]: delivery,
        [searchWorker.path]: worker,
        [paths.sharedUpload('*', '*', 'file_*')]: upload,
        ...Object.fromEntries(patterns.map((pattern) => [pattern, door])),
      },
      errorResponses,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(firewall ? { webAclId: firewall } : {}),
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'edge/',
      logIncludesCookies: false,
      ...(domain
        ? {
            domainNames: [domain.site],
            certificate: Certificate.fromCertificateArn(this, 'SiteCertificate', domain.siteCertificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
    });

    publishPages(this, bucket, builtFolder(pages), stage);

    this.address = `https://${domain?.site ?? distribution.distributionDomainName}`;
    new CfnOutput(this, 'Address', { value: this.address });
    new CfnOutput(this, 'Services', { description: 'Services that people can ask', value: stage.services.join(',') });
    new CfnOutput(this, 'EdgeTarget', { value: distribution.distributionDomainName });
  }
}
