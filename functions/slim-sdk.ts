/**
 * Leaves out of a bundle what the DynamoDB SDK carries for other places than a Lambda function: the chain of credential
 * providers, the readers of profile files, the rules for every partition's endpoints, endpoint discovery, event streams.
 * A door shrinks by 190 KiB. What stands in their place says plainly what a Lambda has: credentials and region from the
 * environment, one regional endpoint. Every bundle is run by tests, so a change of the SDK's insides shows at once.
 *
 * See `infra/decisions/0005-slim-sdk.md`.
 */
import type { Plugin } from 'esbuild';

const runtimeConfig = `
import { calculateBodyLength } from "@smithy/core/serde";
import { NodeHttpHandler, streamCollector } from "@smithy/node-http-handler";
import { getRuntimeConfig as shared } from "./runtimeConfig.shared";
export const getRuntimeConfig = (config) => ({
  ...shared(config),
  ...config,
  runtime: "node",
  defaultsMode: "standard",
  accountIdEndpointMode: "disabled",
  authSchemePreference: [],
  bodyLengthChecker: calculateBodyLength,
  credentialDefaultProvider: () => config.credentials,
  defaultUserAgentProvider: async () => [["work-and-health", "1"]],
  endpointDiscoveryEnabledProvider: async () => false,
  requestHandler: NodeHttpHandler.create(config.requestHandler),
  retryMode: "standard",
  streamCollector,
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: undefined,
});`;

const endpointResolver = `
export const defaultEndpointResolver = ({ Endpoint, Region }) => ({
  url: new URL(Endpoint ?? "https://dynamodb." + Region + ".amazonaws.com"),
  headers: {},
  properties: {},
});`;

const endpointDiscovery = 'export const resolveEndpointDiscoveryConfig = (config) => config;';

const credentialChain = 'export const defaultProvider = undefined;';

/** The names of every partition's regions: only the rules for endpoints ask for them. */
const partitions = 'export const partitionsInfo = { partitions: [] };';

/** SHA-256 in JavaScript, for a Node.js without OpenSSL; a Lambda's has it. */
const sha256InJavaScript = 'export class Sha256Js { constructor() { throw new Error("Node.js has no crypto"); } }';

/** Retries that slow a client down by themselves; ours are the standard ones. */
const adaptiveRetries =
  'export class AdaptiveRetryStrategy { constructor() { throw new Error("Retries are standard"); } }';
const rateLimiter = 'export class DefaultRateLimiter {}';

/** Files of the SDK by the end of their path, and what stands in their place. */
const instead: readonly (readonly [file: RegExp, contents: string])[] = [
  [/client-dynamodb\/dist-es\/runtimeConfig\.js$/, runtimeConfig],
  [/client-dynamodb\/dist-es\/endpoint\/endpointResolver\.js$/, endpointResolver],
  [/middleware-endpoint-discovery\/dist-es\/index\.js$/, endpointDiscovery],
  [/util-endpoints\/lib\/aws\/partitions\.js$/, partitions],
  [/checksum\/sha256\/Sha256Js\.js$/, sha256InJavaScript],
  [/util-retry\/AdaptiveRetryStrategy\.js$/, adaptiveRetries],
  [/util-retry\/DefaultRateLimiter\.js$/, rateLimiter],
  [/credential-provider-node\/dist-es\/index\.js$/, credentialChain],
];

/** esbuild's plugin. @throws when a file that it should replace is no longer part of the SDK. */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup(build) {
    const replaced = new Set<RegExp>();
    for (const [file, contents] of instead) {
      build.onLoad({ filter: file }, () => {
        replaced.add(file);
        return { contents, loader: 'js' };
      });
    }
    // Reached by a dynamic import that no DynamoDB command takes.
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path }) => ({ path, external: true }));
    build.onEnd(() => {
      const needed = instead.slice(0, -1).filter(([file]) => !replaced.has(file));
      return needed.length === 0
        ? {}
        : {
            errors: needed.map(([file]) => ({
              text: `The SDK has no file ${String(file)} any more: look at functions/slim-sdk.ts`,
            })),
          };
    });
  },
};
