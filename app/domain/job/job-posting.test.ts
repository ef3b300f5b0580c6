import { describe, expect, test } from "vitest";
import { jobPosting, type PostedJob, scriptJson } from "./job-posting";

const job: PostedJob = {
  id: "8c6e",
  url: "https://example.org/de/jobs/lagerhelfer-1",
  language: "de",
  title: "Lagerhelfer/in",
  tasks: ["Kartons stapeln", "Paletten fahren"],
  description: "Ruhig & <b>sauber</b>",
  employerName: "Ruhrkante Logistik Muster GmbH",
  city: "Mülheim an der Ruhr",
  postcode: "45478",
  districtName: "Hafen",
  contractKind: "job",
  payUnit: "hour",
  payMinCents: 1520,
  payMaxCents: null,
  hoursMin: 20,
  hoursMax: 38.5,
  startOn: "2027-01-04",
  places: 2,
  publishedOn: "2026-11-23",
  closesOn: "2027-01-22",
  skills: [],
};

describe("the JobPosting of a job", () => {
  test("names what, who, where, pay and until when", () => {
    expect(jobPosting(job)).toMatchObject({
      "@type": "JobPosting",
      title: "Lagerhelfer/in",
      datePosted: "2026-11-23",
      validThrough: "2027-01-22T23:59",
      employmentType: ["PART_TIME", "FULL_TIME"],
      hiringOrganization: { name: "Ruhrkante Logistik Muster GmbH" },
      jobLocation: { address: { addressLocality: "Mülheim an der Ruhr", addressCountry: "DE" } },
      baseSalary: { currency: "EUR", value: { minValue: 15.2, maxValue: 15.2, unitText: "HOUR" } },
      totalJobOpenings: 2,
    });
  });

  test.each([
    [{ contractKind: "minijob", hoursMin: 9, hoursMax: null }, ["PART_TIME"]],
    [{ hoursMin: 38, hoursMax: null }, ["FULL_TIME"]],
    // § 2 TzBfG compares with full time, which collective agreements set at 35 hours and more
    [{ hoursMin: 35, hoursMax: null }, ["FULL_TIME"]],
    [{ hoursMin: 34.5, hoursMax: 35 }, ["PART_TIME", "FULL_TIME"]],
    [{ hoursMin: 20, hoursMax: 34.5 }, ["PART_TIME"]],
    [{ contractKind: "eq" }, ["INTERN"]],
    [{ hoursMin: 20, hoursMax: 30 }, ["PART_TIME"]],
    [{ contractKind: "internship" }, ["INTERN"]],
  ])("says how much work it is: %o", (patch, types) => {
    expect(jobPosting({ ...job, ...patch })).toMatchObject({ employmentType: types });
  });

  test("names place, start and skills where they are known, and leaves them out otherwise", () => {
    const place = (patch: Partial<PostedJob>) => JSON.parse(JSON.stringify(jobPosting({ ...job, ...patch })));
    expect(place({ skills: ["Stapler", "Packen"] })).toMatchObject({
      jobLocation: { address: { postalCode: "45478", addressRegion: "Hafen" } },
      jobStartDate: "2027-01-04",
      skills: "Stapler, Packen",
    });
    const bare = place({ city: null, postcode: null, districtName: null, startOn: null });
    expect(bare.jobLocation.address).toEqual({ "@type": "PostalAddress", addressCountry: "DE" });
    expect(bare).not.toHaveProperty("jobStartDate");
    expect(bare).not.toHaveProperty("skills");
  });

  test("leaves out what is not known", () => {
    const posting = jobPosting({ ...job, payMinCents: null, closesOn: null, startOn: null });
    expect(JSON.parse(JSON.stringify(posting))).not.toHaveProperty("baseSalary");
    expect(JSON.parse(JSON.stringify(posting))).not.toHaveProperty("validThrough");
  });

  test("escapes what a company wrote, in the text and in the script", () => {
    const text = scriptJson(jobPosting({ ...job, description: "</script><script>alert(1)</script>" }));
    expect(text).not.toContain("</script");
    expect(JSON.parse(text)).toMatchObject({ description: expect.stringContaining("&lt;/script&gt;") });
  });
});
