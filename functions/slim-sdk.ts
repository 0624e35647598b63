/**
 * Leaves out of a bundle what the DynamoDB SDK carries for other places than a Lambda function: the chain of credential
 * providers, the readers of profile files, the rules for every partition's endpoints, endpoint discovery, event streams.
 * A door shrinks by 190 KiB. What stands in their place says plainly what a Lambda has: credentials and region from the
 * environment, one regional endpoint. Every bundle is run by tests, so a change of the SDK's insides shows at once.
 *
 * See `infra/decisions/0005-slim-sdk.md`.
 */
import { readFile } from 'node:fs/promises';
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

/** Ninety error classes that differ by name and fault alone; their fields are set by whoever reads an answer. */
function errorClasses(source: string): string {
  const found = source.matchAll(/export class (\w+) extends[\s\S]*?\$fault = "(client|server)"/g);
  const made = Array.from(found, ([, name, fault]) => `export const ${name} = made("${name}", "${fault}");`);
  return `import { DynamoDBServiceException as Base } from "./DynamoDBServiceException";
const made = (name_, fault) => class Made extends Base {
  static shapeId = "com.amazonaws.dynamodb#" + name_;
  constructor(options) {
    super({ name: name_, $fault: fault, ...options });
    Object.setPrototypeOf(this, Made.prototype);
  }
};
${made.join('\n')}`;
}

/** Readers of dates: no attribute of a table is one. */
const dateReaders = (source: string): string =>
  Array.from(
    source.matchAll(/export (?:const|function) (\w+)/g),
    ([, name]) => `export const ${name} = () => { throw new Error("No date is expected from DynamoDB"); };`,
  ).join('\n');

/** Signs messages of event streams, which DynamoDB's commands have none of. */
const headerFormatter = 'export class HeaderFormatter {}';

const s3Parameters = (source: string): string =>
  Array.from(source.matchAll(/export const (\w+)/g), ([, name]) => `export const ${name} = () => undefined;`).join(
    '\n',
  );

/** Copies of each input and output for a log that nobody keeps: a tenth of a request's work. */
const logFilter = 'export const schemaLogFilter = () => undefined;';

/** Files of the SDK by the end of their path, and what stands in their place, or what is made of them. */
const instead: readonly (readonly [file: RegExp, contents: string | ((source: string) => string)])[] = [
  [/client-dynamodb\/dist-es\/runtimeConfig\.js$/, runtimeConfig],
  [/client-dynamodb\/dist-es\/endpoint\/endpointResolver\.js$/, endpointResolver],
  [/client-dynamodb\/dist-es\/models\/errors\.js$/, errorClasses],
  [/middleware-endpoint-discovery\/dist-es\/index\.js$/, endpointDiscovery],
  [/util-endpoints\/lib\/aws\/partitions\.js$/, partitions],
  [/service-customizations\/s3\.js$/, s3Parameters],
  [/submodules\/serde\/date-utils\.js$/, dateReaders],
  [/smithy-client\/schemaLogFilter\.js$/, logFilter],
  [/signature-v4\/dist-es\/HeaderFormatter\.js$/, headerFormatter],
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
      build.onLoad({ filter: file }, async ({ path }) => {
        replaced.add(file);
        const made = typeof contents === 'string' ? contents : contents(await readFile(path, 'utf8'));
        return { contents: made, loader: 'js' };
      });
    }
    // Reached by dynamic imports that no DynamoDB command takes and no server needs (the names of browsers).
    build.onResolve({ filter: /^(@smithy\/core\/event-streams|bowser)$/ }, ({ path }) => ({ path, external: true }));
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
