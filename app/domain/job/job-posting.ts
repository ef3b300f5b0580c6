import { fullTimeHours } from "./hours";

/** What a public job page tells search engines. Money is integer cents. */
export type PostedJob = {
  id: string;
  url: string;
  language: string;
  title: string;
  /** plain text in the page's language */
  tasks: readonly string[];
  description: string;
  employerName: string;
  city: string | null;
  postcode: string | null;
  districtName: string | null;
  contractKind: string;
  payUnit: string;
  payMinCents: number | null;
  payMaxCents: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  startOn: string | null;
  places: number;
  publishedOn: string;
  closesOn: string | null;
  skills: readonly string[];
};

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function employmentTypes(job: PostedJob): string[] {
  if (job.contractKind === "internship" || job.contractKind === "eq") return ["INTERN"];
  if (job.contractKind === "minijob") return ["PART_TIME"];
  const types: string[] = [];
  if ((job.hoursMin ?? 0) < fullTimeHours) types.push("PART_TIME");
  if ((job.hoursMax ?? job.hoursMin ?? 0) >= fullTimeHours) types.push("FULL_TIME");
  return types;
}

function salary(job: PostedJob): object | undefined {
  if (job.payMinCents === null) return undefined;
  return {
    "@type": "MonetaryAmount",
    currency: "EUR",
    value: {
      "@type": "QuantitativeValue",
      minValue: job.payMinCents / 100,
      maxValue: (job.payMaxCents ?? job.payMinCents) / 100,
      unitText: job.payUnit === "month" ? "MONTH" : "HOUR",
    },
  };
}

/** The JobPosting object (https://schema.org/JobPosting) of a public job. */
export function jobPosting(job: PostedJob): object {
  const list = job.tasks.map((task) => `<li>${escapeHtml(task)}</li>`).join("");
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: job.title,
    description: `<ul>${list}</ul>${job.description ? `<p>${escapeHtml(job.description)}</p>` : ""}`,
    identifier: { "@type": "PropertyValue", name: "Sprosse", value: job.id },
    url: job.url,
    inLanguage: job.language,
    datePosted: job.publishedOn,
    validThrough: job.closesOn ? `${job.closesOn}T23:59` : undefined,
    employmentType: employmentTypes(job),
    hiringOrganization: { "@type": "Organization", name: job.employerName },
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: job.city ?? undefined,
        postalCode: job.postcode ?? undefined,
        addressRegion: job.districtName ?? undefined,
        addressCountry: "DE",
      },
    },
    baseSalary: salary(job),
    jobStartDate: job.startOn ?? undefined,
    totalJobOpenings: job.places,
    responsibilities: job.tasks.join("; "),
    skills: job.skills.length > 0 ? job.skills.join(", ") : undefined,
    directApply: false,
  };
}

/** JSON for a script element; no text of a company can break out of it. */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
