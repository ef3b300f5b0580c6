import { createHash } from "node:crypto";

/**
 * Adds `version`: equal content has an equal version, whichever of a document's source rows changed. A row's own
 * version column would miss a new skill or a renamed occupation.
 */
export function fingerprint<T extends { id: string }>(content: T): T & { version: string } {
  const sorted = JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return { ...content, version: createHash("sha256").update(sorted).digest("base64url").slice(0, 16) };
}
