import { z } from "zod";
import { withParams } from "../errors";
import { weakServices } from "../job/weak-service";
import { mailField } from "../mail";
import { cityFormSchema } from "./form";

const words = (max: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(max, withParams("tooLong", { max }));
const degrees = (min: number, max: number) =>
  z.coerce
    .number({ error: "number" })
    .min(min, withParams("tooSmall", { min }))
    .max(max, withParams("tooLarge", { max }));
const weakService = z.enum(weakServices, { error: "choose" });

/** A part of the city: where its middle lies, and when hardly any bus reaches it. Germany's corners bound the place. */
export const districtSchema = z.object({
  name: words(80),
  postcodes: z
    .array(z.string().regex(/^\d{5}$/, "postcode"), { error: "required" })
    .min(1, "required")
    .max(40),
  lat: degrees(47.2, 55.1),
  lon: degrees(5.8, 15.1),
  weakService: z.array(weakService).default([]),
});
export type DistrictInput = z.output<typeof districtSchema>;

/** The id of a district: its name in small letters of the alphabet, as addresses carry it. */
export const districtId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^a-z]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);

/** Everything that makes a city, as a file says it. */
export const setupSchema = z.object({
  city: cityFormSchema,
  districts: z
    .array(districtSchema)
    .max(400)
    .default([])
    .superRefine((districts, issues) => {
      const seen = new Set<string>();
      for (const [index, { name }] of districts.entries()) {
        const id = districtId(name);
        if (id.length < 2 || seen.has(id))
          issues.addIssue({ code: "custom", path: [index, "name"], message: "invalid" });
        seen.add(id);
      }
    }),
  coordinator: z.object({ name: words(120), email: mailField }).optional(),
  /** days for which the rows of a list are kept after import */
  importRowsDays: z
    .number()
    .int("integer")
    .min(1, withParams("tooSmall", { min: 1 }))
    .max(180)
    .optional(),
});
export type SetupInput = z.output<typeof setupSchema>;
