import { describe, expect, test } from "vitest";
import { lookAt } from "./looks";

const [a, b] = ["041b76ca-ece8-87b0-95ff-0bd8ebf797ff", "226fb7c6-70ba-432e-b703-8f60cffc4ed0"];
const look = (address: string) => lookAt(new URL(address, "http://city"));

describe("a look at somebody", () => {
  test.each([
    [`/specialist/candidates/${a}`, "person", "record"],
    [`/specialist/candidates/${a}/`, "person", "record"],
    [`/specialist/candidates/${a}/skills`, "person", "record"],
    [`/specialist/candidates/${a}/history`, "person", "history"],
    [`/specialist/candidates/${a}/benefit`, "person", "papers"],
    [`/specialist/candidates/${a}/matches`, "person", "jobs"],
    [`/ar/told/${a}`, "person", "jobs"],
    [`/ar/copy/${a}`, "person", "export"],
    [`/de/copy/${a}/data.json`, "person", "export"],
    [`/specialist/jobs/${b}/why/${a}`, "person", "jobs"],
    [`/specialist/placements/begin/${a}`, "person", "path"],
    [`/specialist/placements/${a}/step-back`, "placement", "path"],
    [`/specialist/jobs/${a}/shortlist`, "shortlist", "shortlist"],
    [`/employer/proposals/${a}`, "company_proposal", "proposal"],
    [`/employer/placements/${a}/steps/${b}/complete`, "company_placement", "path"],
  ])("is %s", (address, by, part) => {
    expect(look(address)).toEqual({ by, part, ids: [a] });
  });
  test("is at everybody who is compared", () => {
    expect(look(`/specialist/jobs/${a}/compare?compare=${a}&compare=${b}&compare=x`)?.ids).toEqual([a, b]);
    expect(look(`/specialist/jobs/${a}/compare`)).toBeNull();
  });
  test("is at everybody a company reads on a list of its own", () => {
    for (const address of ["/employer", "/employer/proposals", "/employer/placements?page=2"])
      expect(look(address)).toEqual({ by: "company_lists", part: "list", ids: [] });
  });
  test.each(["/specialist", "/specialist/candidates", "/specialist/candidates/new", "/employer/help", "/de/my", "/"])(
    "is not %s",
    (address) => {
      expect(look(address)).toBeNull();
    },
  );
});
