/** Where seals are kept and which key signs them: settings of the jobs that seal and check, which no door has. */
import * as z from 'zod/mini';

const schema = z.object({
  /** The bucket from which nothing can be removed. */
  SEAL_BUCKET: z.string().check(z.minLength(3)),
  /** Id or ARN of the signing key. */
  SEAL_KEY: z.string().check(z.minLength(1)),
  /** Where both are played, on a machine without them. */
  SEAL_ENDPOINT: z.optional(z.url()),
});

type SealSettings = z.infer<typeof schema>;

/** @throws Error naming each setting that is missing or malformed. */
export function sealSettings(): SealSettings {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings of the seal are not complete. ${wrong.join('; ')}`);
}
