import { testData } from "../../support/test-data.mjs";

/** A running product with its own demo city: its address, and the folder with its data. */
export type City = { port: number; data: string };

/** For the stories. */
export const storyCity: City = { port: Number(process.env.E2E_PORT ?? 3400), data: `${testData}/e2e` };

/** For looking at every page; nothing else happens here. */
export const pagesCity: City = { port: Number(process.env.E2E_PAGES_PORT ?? 3401), data: `${testData}/e2e-pages` };
