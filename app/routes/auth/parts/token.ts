/** The token of a mailed link, from its address or the form on its page; longer ones are none of ours. */
export const tokenOf = (value: unknown): string => String(value ?? "").slice(0, 200);
