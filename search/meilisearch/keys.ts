import { Meilisearch, MeilisearchApiError } from "meilisearch";

/** What each kind of process may do with the indexes; nothing of it reaches other indexes, keys or dumps. */
const actions = {
  web: ["search", "documents.get", "indexes.get", "stats.get"],
  worker: ["search", "documents.*", "indexes.*", "settings.*", "tasks.get", "stats.get"],
} as const;
export type KeyHolder = keyof typeof actions;
export const keyHolders = Object.keys(actions) as KeyHolder[];

/** Fixed, so that the same master key always makes the same keys and a second run changes nothing. */
const uids: Record<KeyHolder, string> = {
  web: "5b8d6a3e-2f60-4c1b-9a41-0d6f7c1e8a01",
  worker: "5b8d6a3e-2f60-4c1b-9a41-0d6f7c1e8a02",
};

/**
 * Makes the keys of the application with the master key, which nothing else needs. A key with other rights than these
 * is replaced; processes that still hold the old one must then be given the new one.
 * @throws WrongMasterKey
 */
export async function scopedKeys(
  url: string,
  masterKey: string,
  prefix = "sprosse",
  ids: Record<KeyHolder, string> = uids,
): Promise<Record<KeyHolder, string>> {
  const client = new Meilisearch({ host: url, apiKey: masterKey, timeout: 15_000 });
  const indexes = [`${prefix}_*`];
  const made = {} as Record<KeyHolder, string>;
  for (const holder of keyHolders) {
    const wanted = {
      uid: ids[holder],
      name: `${prefix} ${holder}`,
      actions: [...actions[holder]],
      indexes,
      expiresAt: null,
    };
    const found = await client.getKey(wanted.uid).catch((error: unknown) => {
      const code = error instanceof MeilisearchApiError ? error.cause?.code : undefined;
      if (code === "api_key_not_found") return null;
      throw code === "invalid_api_key" ? new WrongMasterKey() : error;
    });
    const asWanted = found && same(found.actions, wanted.actions) && same(found.indexes, wanted.indexes);
    if (found && !asWanted) await client.deleteKey(wanted.uid);
    made[holder] = (asWanted ? found : await client.createKey(wanted)).key;
  }
  return made;
}

export class WrongMasterKey extends Error {
  constructor() {
    super("Meilisearch refuses the master key");
    this.name = "WrongMasterKey";
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
