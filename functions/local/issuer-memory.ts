/** What the local OpenID provider keeps: in memory, for as long as the portal runs. Its own default says a warning at each start. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

const kept = new Map<string, AdapterPayload>();

/** One kind of thing the provider keeps, such as sessions or authorization codes. */
export class IssuerMemory implements Adapter {
  private readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }

  private key(id: string): string {
    return `${this.kind}:${id}`;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    kept.set(this.key(id), payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return kept.get(this.key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.ofKind().find((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.ofKind().find((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = kept.get(this.key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  private ofKind(): readonly AdapterPayload[] {
    return [...kept].filter(([key]) => key.startsWith(`${this.kind}:`)).map(([, payload]) => payload);
  }
}
