/**
 * What a table holds under a key that came from outside. What every object inherits (`constructor`, `__proto__`) is no
 * entry of it.
 */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
