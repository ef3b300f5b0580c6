import { z } from "zod";

/** The version of a row that a form was made from: a whole number, at most as large as its column holds. */
export const versionNumber = z.coerce.number().int().min(0).max(2_147_483_647);
