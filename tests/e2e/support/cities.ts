/** A product with a demo city of its own: where it listens, and the folder with its data. */
export type City = { port: number; data: string };

/** The stories happen here. */
export const storyCity: City = { port: Number(process.env.E2E_PORT ?? 3400), data: ".data/e2e" };

/** Here every page is looked at; nothing else happens. */
export const pagesCity: City = { port: Number(process.env.E2E_PAGES_PORT ?? 3401), data: ".data/e2e-pages" };
