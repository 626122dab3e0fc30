import { LRUCache } from "lru-cache";

interface Payload {
  uid?: string;
  grantId?: string;
  consumed?: number;
}

/** State of the development issuer: sign-ins in progress only. */
export function identityStore(): (model: string) => object {
  const kept = new LRUCache<string, Payload>({ max: 5000 });
  const uids = new LRUCache<string, string>({ max: 5000 });
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id: string, payload: Payload, seconds: number) => {
        kept.set(key(id), payload, { ttl: seconds * 1000 });
        if (payload.uid) uids.set(key(payload.uid), id);
      },
      find: async (id: string) => kept.get(key(id)),
      findByUid: async (uid: string) => kept.get(key(uids.get(key(uid)) ?? "")),
      findByUserCode: async () => undefined,
      consume: async (id: string) => {
        const payload = kept.get(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id: string) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId: string) => {
        for (const [id, payload] of kept.entries()) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}
