/**
 * Looks up a key that came from outside. Inherited names such as `constructor` or `__proto__` count as missing.
 */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
