/** Where the origin key is kept and where the edge reads it: settings of the job that changes it, which no door has. */
import * as z from 'zod/mini';

const schema = z.object({
  AWS_REGION: z._default(z.string(), 'eu-west-2'),
  /** The secret that holds the origin keys and nothing else. */
  ORIGIN_SECRET_ARN: z.string().check(z.minLength(1)),
  /** The key-value store of CloudFront that the edge function reads. */
  EDGE_STORE_ARN: z.string().check(z.regex(/^arn:aws:cloudfront::\d+:key-value-store\/.+$/)),
  /** Where both are played, on a machine without them. */
  ROTATION_ENDPOINT: z.optional(z.url()),
});

type RotationSettings = z.infer<typeof schema>;

/** @throws Error naming each setting that is missing or malformed. */
export function rotationSettings(): RotationSettings {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings of the rotation are not complete. ${wrong.join('; ')}`);
}
