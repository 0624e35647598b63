/** The least that a Lambda function can be: what a cold start costs before any of our code. */
export const handler = async (): Promise<{ statusCode: number; body: string }> => ({ statusCode: 200, body: 'ok' });
